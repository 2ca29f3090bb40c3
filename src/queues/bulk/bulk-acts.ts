import { refusal, type Refusal } from '../../kernel/rule.js';

/** What can be done to many cases at once. The first four are what 分派 means in their state: accepted to a group, verifiers named, handed over, taken over. */
export const BULK_ACTS = ['accept', 'startVerification', 'reassign', 'takeOver', 'merge', 'tag', 'untag'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** Cases in one request: they must be done while somebody waits. */
export const MOST_ROWS = 50;

export type BulkInput = {
  act: BulkAct;
  leadGroupId?: string;
  verifierIds?: readonly string[];
  declaredNoConflict?: boolean;
  parentId?: string;
  reason?: string;
  tag?: string;
};

const NEEDED: Record<BulkAct, readonly (keyof BulkInput)[]> = {
  accept: [],
  startVerification: ['verifierIds', 'declaredNoConflict'],
  reassign: ['reason'],
  takeOver: [],
  merge: ['parentId', 'reason'],
  tag: ['tag'],
  untag: ['tag'],
};

/** What the act needs beside the cases and was not given. */
export const objectionToInput = (input: BulkInput): Refusal | undefined => {
  const missing = NEEDED[input.act].filter((field) => input[field] === undefined);
  const hasNobody = input.act === 'reassign' && input.leadGroupId === undefined && input.verifierIds === undefined;
  const names = [...missing, ...(hasNobody ? ['leadGroupId'] : [])].join(', ');
  return names === ''
    ? undefined
    : refusal('bulk.incomplete', `批量办理还缺：${names}。`, `This act needs more for all cases: ${names}.`);
};
