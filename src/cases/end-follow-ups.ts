import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { FollowUp } from './entities/follow-up.entity.js';
import type { FollowUpEnding } from './vocabulary.js';

/** Ends what is still open without an answer of its own: the case itself goes on, or the person has withdrawn. Its clock is cancelled by the caller. */
export const endFollowUps = async (tx: Tx, file: CaseFile, endedBy: FollowUpEnding, at: Instant): Promise<void> => {
  const open = file.followUps.filter(({ endedAt }) => endedAt === null);
  if (open.length === 0) return;
  const ending = { endedAt: at, endedBy };
  await tx.update(FollowUp, { caseId: file.kase.id, endedAt: null }, ending);
  for (const followUp of open) Object.assign(followUp, ending);
};
