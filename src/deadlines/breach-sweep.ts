import type { Instant } from '../kernel/time.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { UNBREACHED } from './deadline.entity.js';

const BATCH = 500;

/** Marks every official's clock that ran out unmet, each exactly once whoever else sweeps; answers how many this call marked. */
export const markBreaches = async (work: UnitOfWork, now: Instant): Promise<number> => {
  let marked = 0;
  for (let batch = await markBatch(work, now); batch > 0; batch = await markBatch(work, now)) marked += batch;
  return marked;
};

/** Ends citizens' windows that have run out; one that rests on a year without data stays open (deadlines.md). Answers how many. */
export const endLapsedWindows = (work: UnitOfWork, now: Instant): Promise<number> =>
  work.write((tx) =>
    tx.change(
      `UPDATE deadlines SET met_at = due_at, slot = NULL, next_rung = NULL, next_rung_at = NULL WHERE side = 'citizen' AND provisional = FALSE AND due_at < ? AND ${UNBREACHED}`,
      [now],
    ),
  );

/** The outer condition is asked again after waiting for a row, so a racer marks nothing twice and nothing that was just met. */
const MARK = `UPDATE deadlines SET breached_at = due_at
  WHERE id IN (SELECT id FROM deadlines WHERE side = 'official' AND due_at < ? AND ${UNBREACHED} ORDER BY due_at LIMIT ${BATCH})
    AND due_at < ? AND ${UNBREACHED}`;

const markBatch = (work: UnitOfWork, now: Instant): Promise<number> => work.write((tx) => tx.change(MARK, [now, now]));
