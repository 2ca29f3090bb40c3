import { AuditEntry } from '../../../src/platform/audit/audit-entry.entity.js';
import { hashOf } from '../../../src/platform/audit/chained-form.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import type { TestEngine } from '../../support/engines.js';

const ENTRY_NAMES = 'id, district_code, at, actor_kind, actor_id, action, subject_type, subject_id, refs, seq, prev_hash, hash';

/** Statements that the database itself refuses. */
export const attacksOn = ({ name }: TestEngine): [string, string][] => {
  const isSqlite = name === 'sqlite+embedded';
  return [
    ['an entry changed', "UPDATE audit_entries SET actor_id = 'x' WHERE seq = 2"],
    ['an entry removed', 'DELETE FROM audit_entries WHERE seq = 2'],
    ['an anchor changed', 'UPDATE audit_anchors SET seq = 1'],
    ['an anchor removed', 'DELETE FROM audit_anchors'],
    ['the head set back', 'UPDATE audit_heads SET seq = 1'],
    ['the head removed', 'DELETE FROM audit_heads'],
    ['an event changed', "UPDATE case_events SET actor_name = 'x'"],
    ['an event removed', 'DELETE FROM case_events'],
    ['all of it emptied', isSqlite ? 'DELETE FROM audit_entries' : 'TRUNCATE audit_entries'],
    [
      'an event replaced',
      isSqlite
        ? 'INSERT OR REPLACE INTO case_events SELECT * FROM case_events LIMIT 1'
        : "INSERT INTO case_events SELECT * FROM case_events LIMIT 1 ON CONFLICT (id) DO UPDATE SET actor_name = 'x'",
    ],
    [
      'an entry replaced by the number of its row',
      isSqlite
        ? `INSERT OR REPLACE INTO audit_entries (rowid, ${ENTRY_NAMES})
           SELECT rowid, 'x', ${ENTRY_NAMES.replace('id, ', '').replace('seq', 'seq + 100000')} FROM audit_entries WHERE seq = 2`
        : 'UPDATE audit_entries SET seq = seq + 100000 WHERE seq = 2',
    ],
  ];
};

const shift = async (tx: Tx, from: number, by: 1 | -1): Promise<void> => {
  // In two moves, or the unique numbers would be in each other's way.
  await tx.change('UPDATE audit_entries SET seq = -seq WHERE seq >= ?', [from]);
  await tx.change('UPDATE audit_entries SET seq = -seq + ? WHERE seq < 0', [by]);
};
const entryAt = async (tx: Tx, seq: number): Promise<AuditEntry> => (await tx.findOne(AuditEntry, { seq }))!;
const put = (tx: Tx, entry: AuditEntry): Promise<void> => tx.insert(AuditEntry, entry);

/** What, by whoever has dropped the guards, and what the verifier says of it. */
export const TAMPERINGS: [string, (tx: Tx) => Promise<unknown>, RegExp][] = [
  ['changed', (tx) => tx.change("UPDATE audit_entries SET actor_id = 'x' WHERE seq = 5"), /#5 \(.*\) was changed/],
  [
    'changed and hashed anew',
    async (tx) => {
      const entry = { ...(await entryAt(tx, 5)), actorId: 'x' };
      await tx.change('UPDATE audit_entries SET actor_id = ?, hash = ? WHERE seq = 5', ['x', hashOf(entry)]);
    },
    /#5 \(.*\) was changed/,
  ],
  ['removed', (tx) => tx.change('DELETE FROM audit_entries WHERE seq = 5'), /#5 is missing/],
  [
    'removed, the rest counted anew',
    async (tx) => {
      await tx.change('DELETE FROM audit_entries WHERE seq = 5');
      await shift(tx, 6, -1);
    },
    /#5 is missing/,
  ],
  [
    'put in between, well made',
    async (tx) => {
      const before = await entryAt(tx, 5);
      const fresh = { ...before, id: 'forged', seq: 6, prevHash: before.hash };
      await shift(tx, 6, 1);
      await put(tx, { ...fresh, hash: hashOf(fresh) });
    },
    /#6 \(forged\) was inserted/,
  ],
  [
    'exchanged with its neighbour',
    async (tx) => {
      await tx.change('UPDATE audit_entries SET seq = -5 WHERE seq = 5');
      await tx.change('UPDATE audit_entries SET seq = 5 WHERE seq = 6');
      await tx.change('UPDATE audit_entries SET seq = 6 WHERE seq = -5');
    },
    /#5 \(.*\) was put in another place/,
  ],
  ['cut off at the end', (tx) => tx.change('DELETE FROM audit_entries WHERE seq > 5'), /#6 and what followed it were cut off/],
  [
    'emptied',
    (tx) => tx.change(tx.engine === 'postgres' ? 'TRUNCATE audit_entries' : 'DELETE FROM audit_entries'),
    /#1 and what/,
  ],
];

/** The same of the case event of that id. */
export const EVENT_TAMPERINGS: [string, (tx: Tx, eventId: string) => Promise<unknown>, RegExp][] = [
  [
    'changed',
    (tx, eventId) => tx.change(`UPDATE case_events SET actor_name = 'x' WHERE id = ?`, [eventId]),
    /case_events .* was changed/,
  ],
  ['removed', (tx, eventId) => tx.change('DELETE FROM case_events WHERE id = ?', [eventId]), /case_events .* is missing/],
  [
    'invented',
    (tx, eventId) =>
      tx.change(
        `INSERT INTO case_events (id, case_id, seq, at, kind, actor_id, actor_name, from_state, to_state, visibility, particulars)
         SELECT 'forged', case_id, 999, at, kind, actor_id, actor_name, from_state, to_state, visibility, particulars
         FROM case_events WHERE id = ?`,
        [eventId],
      ),
    /case_events \(forged\) was inserted/,
  ],
];

/** Changes the fifth entry and makes all that follows anew, head and anchors too. */
export const chainAnew = async (tx: Tx, all: readonly AuditEntry[]): Promise<void> => {
  let prevHash = all[3]!.hash;
  for (const entry of all.slice(4)) {
    const fresh = { ...entry, actorId: entry.seq === 5 ? 'x' : entry.actorId, prevHash };
    const hash = hashOf(fresh);
    await tx.change('UPDATE audit_entries SET actor_id = ?, prev_hash = ?, hash = ? WHERE seq = ?', [
      ...[fresh.actorId, prevHash, hash, entry.seq],
    ]);
    prevHash = hash;
  }
  await tx.change('UPDATE audit_heads SET hash = ?', [prevHash]);
  await tx.change('UPDATE audit_anchors SET hash = (SELECT e.hash FROM audit_entries e WHERE e.seq = audit_anchors.seq)');
};

/** Puts a guard of the right name where it guards nothing. */
export const hangGuardElsewhere = async (tx: Tx): Promise<void> => {
  const [name, isPostgres] = ['guard_audit_entries_update', tx.engine === 'postgres'];
  await tx.change(
    `CREATE TRIGGER ${name} BEFORE UPDATE ON staff_sessions ${isPostgres ? `FOR EACH ROW EXECUTE FUNCTION ${name}()` : 'BEGIN SELECT 1; END'}`,
  );
  if (isPostgres) await tx.change(`ALTER TABLE staff_sessions ENABLE ALWAYS TRIGGER ${name}`);
};
