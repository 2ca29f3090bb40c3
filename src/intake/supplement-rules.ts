import type { CaseFile } from '../cases/case-file.js';
import { isOpen } from '../cases/case-facts.js';
import type { ComplainantKind } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { SupplementDto } from './dto/supplement.dto.js';

export type SupplementFacts = { file: CaseFile; input: SupplementDto };

/** Kinds that a call-back or a second thought may turn into another; all others stay as registered. */
const MAY_BECOME: Partial<Record<ComplainantKind, readonly ComplainantKind[]>> = {
  ANONYMOUS: ['NAMED_UNVERIFIED', 'NAMED_VERIFIED'],
  NAMED_UNVERIFIED: ['NAMED_VERIFIED'],
};

const givenFields = (input: SupplementDto): string[] =>
  Object.entries(input)
    .filter(([name, value]) => name !== 'text' && value !== undefined)
    .map(([name]) => name);

/** The names of the fields that a supplement carries, for its event. */
export const suppliedFields = (input: SupplementDto): string[] => [
  ...givenFields(input),
  ...(input.text === undefined ? [] : ['text']),
];

/** Which of the given fields the case has already. Pure. */
export const fieldsAlreadyThere = ({ file: { kase, allegations }, input }: SupplementFacts): string[] => {
  const there: string[] = [];
  const ask = (name: string, isGiven: boolean, isThere: boolean) => {
    if (isGiven && isThere) there.push(name);
  };
  const { complainant = {} as NonNullable<SupplementDto['complainant']> } = input;
  ask('townCode', input.townCode !== undefined && input.townCode !== kase.townCode, kase.townCode !== null);
  ask('townCode', input.townCode === kase.townCode && input.villageCode === undefined, kase.townCode !== null);
  ask('villageCode', input.villageCode !== undefined, kase.villageCode !== null);
  ask('stage', input.stage !== undefined, kase.stage !== null);
  ask('occurrence', input.occurrence !== undefined, kase.occurrence !== null);
  ask('remedySought', input.remedySought !== undefined, kase.remedySought !== null);
  ask('privacyNoticeGiven', input.privacyNoticeGiven !== undefined, kase.privacyNoticeGiven);
  ask('complainant.replyChannel', complainant.replyChannel !== undefined, kase.replyChannel !== null);
  ask('complainant.headcount', complainant.headcount !== undefined, kase.headcount !== null);
  const { kind } = complainant;
  const now = kase.complainantKind;
  ask('complainant.kind', kind !== undefined, now !== null && kind !== undefined && !MAY_BECOME[now]?.includes(kind));
  for (const { allegationId } of input.allegationCodes ?? []) {
    const allegation = allegations.find(({ id }) => id === allegationId);
    ask(`allegationCodes.${allegationId}`, true, allegation !== undefined && allegation.code !== null);
  }
  return there;
};

const caseIsOpen: Rule<SupplementFacts> = ({ file }) =>
  isOpen(file)
    ? undefined
    : refusal('supplement.closed', '此件已办结，不能再补充。', 'The case is closed; nothing can be added.');

const fieldsOnlyWhileRegistered: Rule<SupplementFacts> = ({ file, input }) =>
  givenFields(input).length > 0 && file.kase.state !== 'registered'
    ? refusal(
        'supplement.too-late',
        '受理后只能补充文字说明，登记内容不再变动。',
        'After acceptance only a text can be added; the registration stands.',
      )
    : undefined;

const nothingIsOverwritten: Rule<SupplementFacts> = (facts) => {
  const there = fieldsAlreadyThere(facts);
  return there.length > 0
    ? refusal(
        'supplement.already-there',
        `已登记、不能改写：${there.join('、')}。`,
        `Already on record and not to be overwritten: ${there.join(', ')}.`,
      )
    : undefined;
};

const villageLiesInTheTown: Rule<SupplementFacts> = ({ file: { kase }, input: { villageCode } }) =>
  villageCode && kase.townCode && !villageCode.startsWith(kase.townCode)
    ? refusal('input.village-of-other-town', '这个村不属于已登记的镇街。', 'This village belongs to another town.')
    : undefined;

/** Why this cannot be added; nothing when it can. Further points and texts never overwrite. */
export const objectionToSupplement = firstObjection([
  caseIsOpen,
  fieldsOnlyWhileRegistered,
  nothingIsOverwritten,
  villageLiesInTheTown,
]);
