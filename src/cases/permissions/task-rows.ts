import { actorId, type Actor, type Role } from '../../kernel/actor.js';
import type { CaseFile } from '../case-file.js';
import type { Action } from '../entities/action.entity.js';
import type { Concurrence } from '../entities/concurrence.entity.js';
import type { Exclusion } from '../entities/exclusion.entity.js';
import type { Note } from '../entities/note.entity.js';
import type { Supervision } from '../entities/supervision.entity.js';
import type { UrgentReport } from '../entities/urgent-report.entity.js';
import { DISCIPLINE_ACTION_CODES } from '../vocabulary.js';
import { readBack, type Depth } from './reading.js';

const isDiscipline = ({ code }: Pick<Action, 'code'>): boolean => DISCIPLINE_ACTION_CODES.includes(code);

/** A town reads its tasks, but not that a person goes to discipline or police; the liaison reads just that; the desk no result on accusations. */
export const actionsFor = (depth: Depth, actor: Actor, { actions }: CaseFile): Action[] => {
  if (depth === 'full') return actions;
  if (depth === 'desk') return [];
  if (depth === 'reference') return actions.filter(isDiscipline);
  return actions.filter((a) => !isDiscipline(a) || isOwn(actor, a.ownerGroupId)).map((a) => readBack(actor, a, 'completionNote'));
};

/** What passes between the lead and the town about the correction is the town's own matter; the head's words are not. */
export const concurrencesFor = (depth: Depth, actor: Actor, { concurrences }: CaseFile): Concurrence[] => {
  if (depth === 'full') return concurrences;
  if (depth !== 'town') return [];
  return concurrences
    .filter(({ subject }) => subject === 'correction')
    .map((row) => (isOwn(actor, row.groupId) ? readBack(actor, row, 'text') : row));
};

export const supervisionsFor = (depth: Depth, actor: Actor, { supervisions }: CaseFile): Supervision[] => {
  if (depth === 'full') return supervisions;
  if (depth !== 'town') return [];
  return supervisions.filter(({ groupId }) => isOwn(actor, groupId)).map((row) => readBack(actor, row, 'answer'));
};

/**
 * Who handles the case under an alias does not read whose declared interest touches it: beside what the case tells of itself, that could tell
 * who complains. Those who keep the register and the head do. Who does not read the whole case does not read who must keep out of it.
 */
export const exclusionsFor = (depth: Depth, actor: Actor, { exclusions }: Pick<CaseFile, 'exclusions'>): Exclusion[] => {
  if (depth !== 'full') return [];
  return actor.kind === 'staff' && KEEPERS.includes(actor.role)
    ? exclusions
    : exclusions.filter(({ reason }) => reason !== 'DECLARED');
};

const KEEPERS: readonly Role[] = ['intake_supervisor', 'head', 'district_office', 'auditor'];

/** That a grave matter was reported, and when the next report comes. */
export type UrgentReportReference = Pick<UrgentReport, 'id' | 'ordinal' | 'reportedAt' | 'nextReportAt'>;

/** Who reads the whole case reads the reports; a discipline liaison knows of them by reference alone; nobody else of any. */
export const urgentReportsFor = (
  depth: Depth,
  actor: Actor,
  { urgentReports }: CaseFile,
): Omit<UrgentReport, 'caseId'>[] | UrgentReportReference[] => {
  const isLiaison = actor.kind === 'staff' && actor.role === 'discipline_liaison';
  if (isLiaison)
    return urgentReports.map(({ id, ordinal, reportedAt, nextReportAt }) => ({ id, ordinal, reportedAt, nextReportAt }));
  return depth === 'full' ? urgentReports.map(({ caseId: _caseId, ...report }) => report) : [];
};

/** Plans and remarks of the handlers speak of findings; the desk reads its own remarks and what passed with the complainant. */
export const notesFor = (depth: Depth, actor: Actor, { notes }: CaseFile): Note[] =>
  depth === 'full'
    ? notes
    : notes.filter(({ kind, byId }) => (kind !== 'internal' && kind !== 'plan') || byId === actorId(actor));

const isOwn = (actor: Actor, groupId: string | null): boolean => actor.kind === 'staff' && groupId === actor.groupId;
