import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { databaseUrlOf } from '../../src/platform/config/urls.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { LedgerLine, ledgerSchema, line } from './database-ledger.js';

describeOnEngines('the unit of work in trouble', (engine) => {
  let db: OpenDatabase;
  const count = async (): Promise<unknown> => (await db.reader.sql('SELECT COUNT(*) AS n FROM ledger_lines'))[0]?.['n'];
  const isPostgres = engine.name === 'postgres+redis';
  const lane = 'register';

  beforeAll(async () => {
    db = await openDatabase(databaseUrlOf({ DATABASE_URL: engine.databaseUrl() }, '/nowhere'), ledgerSchema);
    await db.work.write((tx) =>
      tx.change('CREATE TABLE promises (id varchar, line varchar REFERENCES ledger_lines (id) DEFERRABLE INITIALLY DEFERRED)'),
    );
  });
  beforeEach(async () => {
    await db.work.write(async (tx) => {
      await tx.change('DELETE FROM promises');
      await tx.change('DELETE FROM ledger_lines');
    });
  });
  afterAll(() => db.close());

  const breakPromise = (tx: Tx): Promise<number> => tx.change('INSERT INTO promises (id, line) VALUES (?, ?)', ['p', 'nobody']);

  it('rejects every writer of a group whose commit fails, and goes on with the next', async () => {
    const outcomes = await Promise.allSettled([
      db.work.write((tx) => tx.insert(LedgerLine, line()), { lane }),
      db.work.write(breakPromise, { lane }),
      db.work.write((tx) => tx.insert(LedgerLine, line()), { lane }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await count()).toBe(0);
    await db.work.write((tx) => tx.insert(LedgerLine, line()), { lane });
    expect(await count()).toBe(1);
  });

  it('rejects a lone writer whose commit fails, without running its hooks', async () => {
    let ran = 0;
    const write = db.work.write(async (tx) => {
      tx.afterCommit(() => (ran += 1));
      await breakPromise(tx);
    });
    await expect(write).rejects.toMatchObject({ message: expect.stringMatching(/foreign key/i) });
    expect(ran).toBe(0);
  });

  it('keeps each request in its own async context though they share a lane', async () => {
    const { AsyncLocalStorage } = await import('node:async_hooks');
    const request = new AsyncLocalStorage<number>();
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, id) => request.run(id, () => db.work.write(async () => request.getStore(), { lane }))),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, (_, id) => id));
  });

  it('finishes what is waiting before it closes', async () => {
    const other = await openDatabase(databaseUrlOf({ DATABASE_URL: engine.databaseUrl() }, '/nowhere'), ledgerSchema);
    const writes = Array.from({ length: 100 }, (_, i) =>
      other.work.write((tx) => tx.insert(LedgerLine, line()), i % 2 ? { lane } : {}),
    );
    await other.close();
    await Promise.all(writes);
    expect(await count()).toBe(100);
  });

  if (!isPostgres) {
    it('does not let the Reader write', async () => {
      await expect(db.reader.sql('DELETE FROM ledger_lines')).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
    });
    return;
  }

  /** Fails with the code as often as told, then lets go. */
  const conflict = (code: string, times: number): ((tx: Tx) => Promise<number>) => {
    let runs = 0;
    return async (tx) => {
      runs += 1;
      await tx.insert(LedgerLine, line());
      if (runs <= times) await tx.change(`DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '${code}'; END $$`);
      return runs;
    };
  };

  it.each(['40001', '40P01'])('runs a writer again after %s, at most five times', async (code) => {
    expect(await db.work.write(conflict(code, 5))).toBe(6);
    await expect(db.work.write(conflict(code, 6))).rejects.toThrow('conflict');
    expect(await count()).toBe(1);
  });

  it('runs the writers of a lane one by one after a conflict, none twice', async () => {
    const runs = await Promise.all([
      db.work.write((tx) => tx.insert(LedgerLine, line()), { lane }),
      db.work.write(conflict('40001', 2), { lane }),
      db.work.write((tx) => tx.insert(LedgerLine, line()), { lane }),
    ]);
    expect(runs[1]).toBe(3);
    expect(await count()).toBe(3);
  });

  it('survives a real deadlock', async () => {
    const [a, b] = [line({ remark: '0' }), line({ remark: '0' })];
    await db.work.write((tx) => tx.insert(LedgerLine, [a, b]));
    const inOrder = (ids: string[]): Promise<void> =>
      db.work.write(async (tx) => {
        for (const id of ids) {
          await tx.change('UPDATE ledger_lines SET remark = remark || ? WHERE id = ?', ['x', id]);
          await tx.sql('SELECT pg_sleep(0.2)');
        }
      });
    await Promise.all([inOrder([a.id, b.id]), inOrder([b.id, a.id])]);
    expect((await db.reader.find(LedgerLine, {})).map(({ remark }) => remark)).toEqual(['0xx', '0xx']);
  });

  it('rejects the writer whose connection is cut, and serves the next on another', async () => {
    const write = db.work.write(async (tx) => {
      await tx.insert(LedgerLine, line());
      await tx.sql('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(write).rejects.toThrow();
    await db.work.write((tx) => tx.insert(LedgerLine, line()));
    expect(await count()).toBe(1);
  });

  it('lets two processes migrate at once', async () => {
    const url = databaseUrlOf({ DATABASE_URL: engine.databaseUrl() }, '/nowhere');
    await db.work.write((tx) => tx.change('DROP TABLE promises, ledger_lines, schema_migrations'));
    const both = await Promise.all([openDatabase(url, ledgerSchema), openDatabase(url, ledgerSchema)]);
    await Promise.all(both.map((each) => each.close()));
  });
});
