import { isSomebodyHere } from '../../api/account.js';
import type { CaseFile } from '../case-file.js';
import type { FormAct } from './act-forms.js';
import type { Values } from './field-types.js';

/** What was typed into the form of an act and is not sent, with the case as the writer saw it: against that it was written. */
export type KeptAct = { act: FormAct; target: string | undefined; values: Values; seen: CaseFile; told: number };

/** Of this tab alone, by case: a telephone that rings in between takes one elsewhere, and nothing is lost. A reload asks first. */
const kept = new Map<string, Map<string, KeptAct>>();

const nameOf = (act: FormAct, target: string | undefined): string => `${act} ${target ?? ''}`;

export const keptActs = (caseId: string): KeptAct[] => [...(kept.get(caseId)?.values() ?? [])];

export const keptAct = (caseId: string, act: FormAct, target: string | undefined): KeptAct | undefined =>
  kept.get(caseId)?.get(nameOf(act, target));

export const keepAct = (caseId: string, one: KeptAct): void => {
  const ofCase = kept.get(caseId) ?? new Map<string, KeptAct>();
  kept.set(caseId, ofCase.set(nameOf(one.act, one.target), one));
  watch();
};

export const dropAct = (caseId: string, act: FormAct, target: string | undefined): void => {
  const ofCase = kept.get(caseId);
  ofCase?.delete(nameOf(act, target));
  if (ofCase?.size === 0) kept.delete(caseId);
  watch();
};

const ask = (event: BeforeUnloadEvent): void => {
  if (isSomebodyHere()) event.preventDefault();
};

/** The browser asks before it closes what holds words that lie nowhere else. */
const watch = (): void => {
  if (kept.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
};

/** Whether something was typed: the same fields with the same contents as the form began with are nothing. Pure. */
export const isTyped = (values: Values, begun: Values): boolean => worded(values) !== worded(begun);

const worded = (values: Values): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(
        ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
      )
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
