import type { ImmediateTrigger } from '../deadlines/ladder-words.js';
import type { Severity } from './vocabulary.js';

export type ImmediateFacts = {
  severity: Severity;
  headcount: number | null;
  /** Codes of the allegations, null where not yet coded. */
  codes: readonly (string | null)[];
  /** The polling-day column of the time limits holds for it. */
  isOfPollingDay: boolean;
};

/** Five or more come together (集体访, R17). */
const GROUP = 5;
const VIOLENCE = 'X-02';
/** The complainant's identity has leaked (R20). */
const LEAK = 'X-09';

/** `media` has no field in the case (model §4.3 knows none): whoever hears of it files the report of an urgent matter (R19). */
const TRIGGERS: readonly (readonly [ImmediateTrigger, (facts: ImmediateFacts) => boolean])[] = [
  ['violence', ({ codes }) => codes.includes(VIOLENCE)],
  ['leak', ({ codes }) => codes.includes(LEAK)],
  ['group_of_five', ({ headcount }) => headcount !== null && headcount >= GROUP],
  ['polling_day', ({ isOfPollingDay }) => isOfPollingDay],
  ['severity_4', ({ severity }) => severity === 4],
];

/** What about a case is told at once (R19, last row of the ladder), the most telling first; empty for most. */
export const immediateTriggers = (facts: ImmediateFacts): ImmediateTrigger[] =>
  TRIGGERS.filter(([, holds]) => holds(facts)).map(([trigger]) => trigger);
