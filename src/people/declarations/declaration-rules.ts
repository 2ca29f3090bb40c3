import type { Role } from '../../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../../kernel/rule.js';
import type { Day } from '../../kernel/time.js';
import { NAMING_KINDS, type ActStage, type DeclarationKind } from './declaration-kinds.js';

/** So many persons may one declare about oneself within a day: who tries out names is soon noticed, and stopped. */
export const MOST_NAMES_A_DAY = 10;

export type DeclarationFacts = {
  kind: DeclarationKind;
  villageCode: string | null;
  stage: ActStage | null;
  name: string | null;
  since: Day | null;
  today: Day;
  isKnownVillage: boolean;
  isOwn: boolean;
  /** Persons that the same member of staff has named about themselves within the last day. */
  namedOfLate: number;
};

const NEEDS_NO_VILLAGE: readonly DeclarationKind[] = ['KIN_OF_PERSON'];

const villageIsNamed: Rule<DeclarationFacts> = ({ kind, villageCode, isKnownVillage }) => {
  if (villageCode === null)
    return NEEDS_NO_VILLAGE.includes(kind)
      ? undefined
      : refusal('declaration.village-missing', '须写明是哪个村。', 'Say which village it is about.');
  return isKnownVillage
    ? undefined
    : refusal('declaration.unknown-village', '本区没有这个村。', 'The district has no such village.');
};

/** No more about others than is needed: a name stands only where kinship is with a person. */
const nameStandsWhereItBelongs: Rule<DeclarationFacts> = ({ kind, name }) => {
  if (NAMING_KINDS.includes(kind) === (name !== null)) return undefined;
  return name === null
    ? refusal('declaration.name-missing', '须写明亲属的姓名。', 'Name the person who is kin.')
    : refusal('declaration.name-unneeded', '此类申报不需要写他人姓名。', 'This kind of declaration takes no name.');
};

const stageIsOfAnAct: Rule<DeclarationFacts> = ({ kind, stage }) =>
  stage === null || kind === 'HANDLED_ACT'
    ? undefined
    : refusal('declaration.stage-unneeded', '只有经办事项须写阶段。', 'Only an act that was handled has a stage.');

const sinceIsNotAhead: Rule<DeclarationFacts> = ({ since, today }) =>
  since === null || since <= today
    ? undefined
    : refusal('declaration.since-ahead', '起始日不能晚于今天。', 'It cannot begin later than today.');

/** A name that makes a case vanish tells whose case it was; nobody may go through a list of names. */
const namesAreNotTriedOut: Rule<DeclarationFacts> = ({ isOwn, name, namedOfLate }) =>
  !isOwn || name === null || namedOfLate < MOST_NAMES_A_DAY
    ? undefined
    : refusal(
        'declaration.too-many-names',
        `一日内最多申报 ${MOST_NAMES_A_DAY} 名亲属，其余请由负责人登记。`,
        `No more than ${MOST_NAMES_A_DAY} persons a day; the head records the others.`,
      );

export const objectionToDeclaration = firstObjection<DeclarationFacts>([
  villageIsNamed,
  nameStandsWhereItBelongs,
  stageIsOfAnAct,
  sinceIsNotAhead,
  namesAreNotTriedOut,
]);

export type EndingFacts = { isEnded: boolean; isStruck: boolean };

export const objectionToEnding: Rule<EndingFacts> = ({ isEnded, isStruck }) =>
  isEnded || isStruck ? refusal('declaration.ended', '此申报已经终止。', 'This declaration has ended already.') : undefined;

/** Nobody strikes out what stands against themselves: it would bring back cases that were taken from them. */
export const objectionToStriking: Rule<{ isOwn: boolean; isStruck: boolean }> = ({ isOwn, isStruck }) => {
  if (isOwn) return refusal('declaration.own', '不能注销本人的申报。', 'Nobody strikes out a declaration about themselves.');
  return isStruck ? refusal('declaration.ended', '此申报已经终止。', 'This declaration has ended already.') : undefined;
};

export type DeclarationReader = { id: string; role: Role };

/** The names of kin are for the person who declared and the head, who decides; the administrator records and sees kinds and places. */
export const readsKinNames = ({ id, role }: DeclarationReader, staffId: string): boolean => id === staffId || role === 'head';
