import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchable } from '../../cases/search-index.js';
import { VaultService } from '../../identity/vault.service.js';
import type { Instant } from '../../kernel/time.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Material } from './bulk-material.js';
import { bulkPlan, type BulkCase } from './bulk-plan.js';
import { multiplyCase } from './multiply-cases.js';
import { indexCopies, settle, withoutTextIndex } from './text-index.js';
import { writeCase } from './write-case.js';

/** So many cases are registered by the verbs; the others are copies of their rows. */
const ORIGINALS = 1000;
/** Originals in one transaction. */
const BATCH = 10;

export type Known = { id: string; number: string; code: string };

/** Fills an empty district; answers number and code of a sample, for asking after their status. The count is rounded up to whole thousands. */
export const loadCases = async (
  rooms: INestApplicationContext,
  material: Material,
  count: number,
  now: Instant,
): Promise<Known[]> => {
  const work = rooms.get(UnitOfWork, { strict: false });
  const room = Math.ceil(count / ORIGINALS);
  const plan = bulkPlan(ORIGINALS, now);
  await withoutTextIndex(work, async () => {
    for (let from = 0; from < ORIGINALS; from += BATCH) {
      await work.write((tx) => writeBatch(rooms, tx, material, plan.slice(from, from + BATCH), { copies: room - 1, now }));
    }
  });
  const known = await work.write((tx) => giveCodes(rooms, tx));
  await work.write((tx) => tx.change('UPDATE query_codes SET sealed_copy = NULL WHERE sealed_copy IS NOT NULL'));
  await work.write((tx) => tx.change('UPDATE case_numbers SET last = ?', [ORIGINALS * room]));
  await settle(work);
  return known;
};

const writeBatch = async (
  rooms: INestApplicationContext,
  tx: Tx,
  material: Material,
  batch: readonly BulkCase[],
  { copies, now }: { copies: number; now: Instant },
): Promise<void> => {
  const ids: string[] = [];
  for (const planned of batch) {
    await tx.change('UPDATE case_numbers SET last = ?', [planned.index * (copies + 1)]);
    const { kase, allegations } = await writeCase(rooms, tx, material, planned);
    const text = searchable(
      kase,
      allegations.map((allegation) => allegation.text),
    );
    if (copies > 0) await indexCopies(tx, kase.number, text, copies);
    ids.push(kase.id);
  }
  await markPast(tx, now, material.districtCode);
  if (copies === 0) return;
  for (const id of ids) await multiplyCase(tx, rooms.get(DataSource), id, copies);
};

/** What handlers and sweeps would have done in the meantime: messages worked, receipts served, breaches marked. */
const markPast = async (tx: Tx, now: Instant, districtCode: string): Promise<void> => {
  await tx.change('DELETE FROM outbox_messages');
  await tx.change(
    `UPDATE deliveries SET state = 'served', served_at = ?, last_try_at = ?, next_try_at = NULL, tries = 1
     WHERE district_code = ? AND state = 'pending'`,
    [now, now, districtCode],
  );
  await tx.change(
    `UPDATE deadlines SET breached_at = due_at
     WHERE due_at < ? AND side = 'official' AND met_at IS NULL AND cancelled_at IS NULL AND breached_at IS NULL`,
    [now],
  );
};

/** New codes for two thousand cases at most, spread over all: of the others nobody asks. */
const giveCodes = async (rooms: INestApplicationContext, tx: Tx): Promise<Known[]> => {
  const all = await rooms
    .get(Reader, { strict: false })
    .sql<{ id: string; number: string }>('SELECT id, number FROM cases ORDER BY number');
  const every = Math.max(1, Math.floor(all.length / 2000));
  const known: Known[] = [];
  for (const { id, number } of all.filter((_, index) => index % every === 0)) {
    known.push({ id, number, code: await rooms.get(VaultService, { strict: false }).replaceCode(tx, id, number) });
  }
  return known;
};
