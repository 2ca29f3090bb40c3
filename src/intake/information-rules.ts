import { hasComplainantToTell } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import type { InformationRequest } from '../cases/entities/information-request.entity.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

type Facts = { file: CaseFile };

const caseWaitsForAcceptance: Rule<Facts> = ({ file }) =>
  file.kase.state === 'registered'
    ? undefined
    : refusal('information.too-late', '只有受理前可以发补正通知。', 'Information is asked for before acceptance only.');

const isTheFirst: Rule<Facts> = ({ file }) =>
  file.informationRequests.length > 0
    ? refusal('information.once', '补正通知每件只能发一次。', 'Information can be asked for once in a case.')
    : undefined;

const somebodyCanBeAsked: Rule<Facts> = ({ file }) =>
  hasComplainantToTell(file)
    ? undefined
    : refusal('information.nobody-to-ask', '没有可以联系的反映人。', 'There is nobody who could be asked.');

const nothingIsSuspended: Rule<Facts> = ({ file }) =>
  file.suspensions.some((s) => s.isGranted === true && s.endedAt === null)
    ? refusal('information.suspended', '此件正在中止，时限已暂停。', 'The case is suspended; its clocks stand still already.')
    : undefined;

export const objectionToInformationRequest = firstObjection([
  caseWaitsForAcceptance,
  isTheFirst,
  somebodyCanBeAsked,
  nothingIsSuspended,
]);

export const isUnanswered = ({ answeredAt, lapsedAt }: InformationRequest): boolean => answeredAt === null && lapsedAt === null;

export const requestIsUnanswered: Rule<InformationRequest> = ({ answeredAt, lapsedAt }) => {
  if (answeredAt !== null) return refusal('information.answered', '已经答复过。', 'It has been answered already.');
  return lapsedAt !== null
    ? refusal('information.lapsed', '补充期限已过，请作为补充说明登记。', 'The time has run out; add it as a supplement instead.')
    : undefined;
};
