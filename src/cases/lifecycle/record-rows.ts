import { actorId, type Actor } from '../../kernel/actor.js';
import { findingsNow, ownAllegations } from '../case-facts.js';
import type { CaseFile } from '../case-file.js';
import { DISCIPLINE_ACTION_CODES, EXTENDABLE_CLOCKS } from '../vocabulary.js';
import { triedOnThreeDays } from './closing-guards.js';
import type { RecordFacts } from './step-facts.js';

/** Which rows of a case wait for something: plain questions of the record table. Pure. */

export const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
export const groupOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.groupId : null);
export const isRole = (actor: Actor, ...roles: readonly string[]): boolean =>
  actor.kind === 'staff' && roles.includes(actor.role);

export const openPoints = (file: CaseFile): number => {
  const found = new Set(findingsNow(file).map((f) => f.allegationId));
  return ownAllegations(file).filter((a) => !found.has(a.id)).length;
};

export const isHandedIn = (file: CaseFile): boolean => {
  const submission = file.submissions.filter((s) => s.round === file.kase.round).at(-1);
  return submission !== undefined && findingsNow(file).every((f) => f.draftedAt <= submission.submittedAt);
};

export const isPaused = (file: CaseFile): boolean =>
  file.suspensions.some((s) => s.isGranted === null || (s.isGranted && s.endedAt === null)) ||
  file.informationRequests.some((r) => r.answeredAt === null && r.lapsedAt === null);

/** Undecided requests of others: nobody grants what they asked for (invariant 4). */
export const decidable = (
  rows: readonly { id: string; askedById: string; isGranted: boolean | null }[],
  actor: Actor,
): string[] => ids(rows.filter((row) => row.isGranted === null && row.askedById !== actorId(actor)));

export const mayCheck = (actor: Actor, { checkerId, code }: CaseFile['actions'][number]): boolean =>
  checkerId === actorId(actor) ||
  isRole(actor, 'guidance_leader', 'district_office') ||
  (isRole(actor, 'discipline_liaison') && DISCIPLINE_ACTION_CODES.includes(code));

export const extendable = ({ file, clocks, now }: RecordFacts): string[] =>
  EXTENDABLE_CLOCKS.filter((name) => {
    const clock = clocks.find((row) => row.clock === name && row.slot !== null);
    const isAsked = file.extensions.some((e) => e.clock === name && e.isGranted !== false);
    return clock !== undefined && !isAsked && clock.dueAt > (clock.pausedAt ?? now);
  });

export const callBackIsSettled = (file: CaseFile): boolean =>
  file.callBacks.some((c) => c.round === file.kase.round && c.result !== 'unreached') || triedOnThreeDays(file);
