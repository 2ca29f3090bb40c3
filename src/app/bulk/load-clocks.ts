import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../../calendar/calendar.service.js';
import { LadderTable } from '../../deadlines/ladder-table.js';
import type { ClockRow } from '../../deadlines/open-clocks.js';
import { DAY, plus, type Instant } from '../../kernel/time.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Material } from './bulk-material.js';
import type { BulkCase } from './bulk-plan.js';
import { climbingClocks, clockCopy, insertCopies, type ClockCopy, type CopyRules } from './clock-copies.js';
import { copiedId, multiplyCase } from './multiply-cases.js';
import { settle, withoutIndexes, withoutTextIndex } from './text-index.js';
import { writeCase } from './write-case.js';

/** So many cases are registered by the verbs; all others are copies of their rows. */
const ORIGINALS = 400;
/** Originals in one transaction. */
const BATCH = 10;
/** Clocks in one transaction. */
const CLOCK_BATCH = 5_000;
/** An original has at least so many clocks on average. */
const LEAST_CLOCKS = 2;
/** Over so many days before now the originals were received. */
const RECEIVED_DAYS = 20;

/** Clocks are copied one by one; the story of the originals' clocks is not theirs. */
const OWN_WAY = new Set(['deadlines', 'deadline_changes']);

/** By moments, which lie all over the coming time. */
const SCATTERED = ['ix_deadlines_next_rung', 'ix_deadlines_sweep'];

/**
 * Fills an empty district with open cases until `count` clocks with a ladder are open; their next rungs lie evenly over the coming sixty
 * days. Answers the number of cases.
 */
export const loadClocks = async (
  rooms: INestApplicationContext,
  material: Material,
  count: number,
  now: Instant,
): Promise<number> => {
  const part = { strict: false } as const;
  const work = rooms.get(UnitOfWork, part);
  const ladders = rooms.get(LadderTable, part);
  const plan = originalsUpTo(now);
  const originals = new Map<string, ClockRow[]>();
  // The copies of one case follow its number: so many numbers are kept free for them.
  const room = Math.ceil(count / (ORIGINALS * LEAST_CLOCKS)) + 1;
  // Nobody searches here: the text index is built once, over the originals.
  await withoutTextIndex(work, async () => {
    for (let from = 0; from < plan.length; from += BATCH) {
      const ids = await work.write((tx) => writeOriginals(rooms, tx, material, plan.slice(from, from + BATCH), room));
      const clocks = await climbingClocks(rooms.get(Reader, part), ids, ladders);
      for (const id of ids)
        originals.set(
          id,
          clocks.filter(({ caseId }) => caseId === id),
        );
    }
  });
  const copies = Math.ceil(count / [...originals.values()].flat().length);
  if (copies >= room) throw new Error('the originals have too few clocks for the numbers kept free for their copies');
  for (const id of originals.keys()) await work.write((tx) => multiplyCase(tx, rooms.get(DataSource), id, copies, OWN_WAY));
  const rules = { ladders, calendar: rooms.get(CalendarService, part).current(), now };
  const all = copiesOf(originals, copies, count, rules);
  await withoutIndexes(work, SCATTERED, async () => {
    for (let batch = next(all); batch.length > 0; batch = next(all)) await work.write((tx) => insertCopies(tx, batch));
  });
  await work.write((tx) => endOriginals(tx, [...originals.keys()], now));
  await work.write((tx) => tx.change('UPDATE case_numbers SET last = ?', [ORIGINALS * room]));
  await settle(work);
  return originals.size * (copies + 1);
};

/** Case by case, so that the clocks of one lie together as they do in life. */
function* copiesOf(
  originals: ReadonlyMap<string, readonly ClockRow[]>,
  copies: number,
  count: number,
  rules: CopyRules,
): Generator<ClockCopy, void> {
  let nth = 0;
  for (const [caseId, clocks] of originals)
    for (let copy = 1; copy <= copies; copy += 1)
      for (const original of clocks) {
        if (nth === count) return;
        yield { original, copy: clockCopy(original, copiedId(caseId, copy), nth, rules) };
        nth += 1;
      }
}

const next = (all: Generator<ClockCopy, void>): ClockCopy[] => {
  const batch: ClockCopy[] = [];
  while (batch.length < CLOCK_BATCH) {
    const { value } = all.next();
    if (!value) break;
    batch.push(value);
  }
  return batch;
};

const originalsUpTo = (now: Instant): BulkCase[] =>
  Array.from({ length: ORIGINALS }, (_, index) => ({
    index,
    receivedAt: plus(now, -Math.round(((ORIGINALS - index) * RECEIVED_DAYS * DAY) / ORIGINALS)),
    state: index % 10 === 0 ? 'registered' : index % 10 < 4 ? 'routed' : 'verifying',
  }));

const writeOriginals = async (
  rooms: INestApplicationContext,
  tx: Tx,
  material: Material,
  batch: readonly BulkCase[],
  room: number,
): Promise<string[]> => {
  const ids: string[] = [];
  for (const planned of batch) {
    await tx.change('UPDATE case_numbers SET last = ?', [planned.index * room]);
    const { kase } = await writeCase(rooms, tx, material, planned);
    ids.push(kase.id);
  }
  return ids;
};

/** The originals were in their time; only their copies are on the way. What was announced has been worked. */
const endOriginals = async (tx: Tx, caseIds: readonly string[], now: Instant): Promise<void> => {
  await tx.change('DELETE FROM outbox_messages');
  await tx.change(
    `UPDATE deliveries SET state = 'served', served_at = ?, last_try_at = ?, next_try_at = NULL, tries = 1 WHERE state = 'pending'`,
    [now, now],
  );
  await tx.change(
    `UPDATE deadlines SET slot = NULL, cancelled_at = ?, cancel_reason = 'close', next_rung = NULL, next_rung_at = NULL
     WHERE slot IS NOT NULL AND case_id IN (${caseIds.map(() => '?').join(', ')})`,
    [now, ...caseIds],
  );
};
