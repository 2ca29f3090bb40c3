import type { BulkDto } from '../api/schema.js';

export type BulkAct = BulkDto['act'];

/** The act on a case that the server has to have named for this person, for an act on many to be offered. */
const NEEDED: Record<BulkAct, string> = {
  accept: 'accept',
  startVerification: 'startVerification',
  reassign: 'reassignment',
  takeOver: 'takeOver',
  merge: 'merge',
  tag: 'tag',
  untag: 'tag',
};

export const BULK_ACTS = [
  'takeOver',
  'accept',
  'startVerification',
  'reassign',
  'merge',
  'tag',
  'untag',
] as const satisfies readonly BulkAct[];

export const bulkActsFor = (caseActs: readonly string[]): BulkAct[] => BULK_ACTS.filter((act) => caseActs.includes(NEEDED[act]));

/** What is typed for all cases together. */
export type BulkFields = Pick<BulkDto, 'leadGroupId' | 'verifierIds' | 'declaredNoConflict' | 'parentId' | 'reason' | 'tag'>;

/** Only what the act takes: what was typed for another one stays behind. */
const TAKEN: Record<BulkAct, readonly (keyof BulkFields)[]> = {
  accept: ['leadGroupId'],
  startVerification: ['verifierIds', 'declaredNoConflict'],
  reassign: ['leadGroupId', 'verifierIds', 'declaredNoConflict', 'reason'],
  takeOver: [],
  merge: ['parentId', 'reason'],
  tag: ['tag'],
  untag: ['tag'],
};

export const takes = (act: BulkAct, field: keyof BulkFields): boolean => TAKEN[act].includes(field);

export const bodyOf = (act: BulkAct, fields: BulkFields, caseIds: readonly string[], dryRun: boolean): BulkDto => {
  const taken = Object.entries(fields).filter(
    ([name, value]) =>
      takes(act, name as keyof BulkFields) &&
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return { act, caseIds: [...caseIds], dryRun, ...(Object.fromEntries(taken) as BulkFields) };
};

/** Into which case the others go is no case of its own merge. */
export const casesOf = (act: BulkAct, { parentId }: BulkFields, marked: readonly string[]): string[] =>
  act === 'merge' ? marked.filter((id) => id !== parentId) : [...marked];
