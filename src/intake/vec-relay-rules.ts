import { isOpen } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import type { Allegation } from '../cases/entities/allegation.entity.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';

type Facts = { file: CaseFile; allegation: Allegation; isVoterList: boolean };

const caseIsOpen: Rule<Facts> = ({ file }) =>
  isOpen(file) ? undefined : refusal('vec.closed', '此件已办结。', 'The case is closed.');

const isAVoterListObjection: Rule<Facts> = ({ isVoterList }) =>
  isVoterList
    ? undefined
    : refusal(
        'vec.not-a-voter-list-objection',
        '只有选民名单异议（S3-01 至 S3-04）转村民选举委员会。',
        'Only objections to the voter list (S3-01 to S3-04) go to the village election committee.',
      );

const villageIsKnown: Rule<Facts> = ({ file }) =>
  file.kase.villageCode === null
    ? refusal('vec.village-missing', '请先补充村，才能转村民选举委员会。', 'The village is needed to know which committee.')
    : undefined;

const isRelayedOnce: Rule<Facts> = ({ file, allegation }) =>
  file.vecRelays.some((r) => r.allegationId === allegation.id)
    ? refusal('vec.already-relayed', '这一诉求点已转过。', 'This allegation has been relayed already.')
    : undefined;

export const objectionToRelay = firstObjection([caseIsOpen, isAVoterListObjection, villageIsKnown, isRelayedOnce]);

type DecisionFacts = { recordedAt: string | null; publishedOn: Day; relayedOn: Day; today: Day };

const isDecidedOnce: Rule<DecisionFacts> = ({ recordedAt }) =>
  recordedAt === null ? undefined : refusal('vec.already-decided', '决定已登记。', 'The decision is on record already.');

const isPublishedBetween: Rule<DecisionFacts> = ({ publishedOn, relayedOn, today }) =>
  publishedOn < relayedOn || publishedOn > today
    ? refusal('vec.published-when', '公布日期须在转办之日与今天之间。', 'It was published between the relay and today.')
    : undefined;

export const objectionToVecDecision = firstObjection([isDecidedOnce, isPublishedBetween]);
