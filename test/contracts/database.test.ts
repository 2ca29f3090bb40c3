import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { databaseUrlOf } from '../../src/platform/config/urls.js';
import { isDuplicate } from '../../src/platform/database/database-errors.js';
import { migrate, openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { LedgerLine, ledgerSchema, line } from './database-ledger.js';

describeOnEngines('the database', (engine) => {
  let db: OpenDatabase;
  const count = async (): Promise<unknown> => (await db.reader.sql('SELECT COUNT(*) AS n FROM ledger_lines'))[0]?.['n'];

  beforeAll(async () => {
    db = await openDatabase(databaseUrlOf({ DATABASE_URL: engine.databaseUrl() }, '/nowhere'), ledgerSchema);
  });
  beforeEach(async () => {
    await db.work.write((tx) => tx.change('DELETE FROM ledger_lines'));
  });
  afterAll(() => db.close());

  it('has nothing left to add after its migrations, also when they run again', async () => {
    await migrate(db.dataSource);
    const left = await db.dataSource.driver.createSchemaBuilder().log();
    expect(left.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('gives booleans, JSON, text and null back as they went in', async () => {
    const rich = line({ wasRead: false, remark: '问：谁？“?”', payload: { tags: ['a', '选民'], count: 2 }, isOpen: false });
    const bare = line();
    await db.work.write((tx) => tx.insert(LedgerLine, [rich, bare]));
    expect(await db.reader.find(LedgerLine, {}, { seq: 'ASC' })).toEqual([rich, bare]);
    expect(await db.work.write((tx) => tx.manager.find(LedgerLine, { order: { seq: 'ASC' } }))).toEqual([rich, bare]);
    expect(await db.reader.sql('SELECT is_open, was_read, remark FROM ledger_lines ORDER BY seq DESC')).toEqual([
      { is_open: true, was_read: null, remark: null },
      { is_open: false, was_read: false, remark: '问：谁？“?”' },
    ]);
  });

  it('takes a missing property as null and inserts hundreds of rows', async () => {
    const many = Array.from({ length: 357 }, () => line());
    const { remark: _remark, payload: _payload, ...partial } = line();
    await db.work.write(async (tx) => {
      await tx.insert(LedgerLine, many);
      await tx.insert(LedgerLine, partial as LedgerLine);
    });
    expect(await count()).toBe(358);
    expect(await db.reader.findOne(LedgerLine, { id: partial.id })).toMatchObject({ remark: null, payload: null });
  });

  it('takes many rows as one array per column and keeps every value, odd words included', async () => {
    const remarks = ['“引号”', `it's "so"`, '{a,b}', 'NULL', 'back\\slash', '', null, '逗号,分号;'];
    const many = Array.from({ length: 40 }, (_, n) =>
      line({
        remark: remarks[n % remarks.length] ?? null,
        wasRead: [true, false, null][n % 3] ?? null,
        payload: n % 4 === 0 ? null : { tags: ['选民', `"${n}"`], count: n },
      }),
    );
    await db.work.write(async (tx) => tx.append(LedgerLine, many));
    expect(await db.reader.find(LedgerLine, {}, { seq: 'ASC' })).toEqual(many);
  });

  it('reads many things together, also with other reads in between and more askers than connections', async () => {
    const lines = [line(), line()];
    await db.work.write((tx) => tx.insert(LedgerLine, lines));
    const ask = (): Promise<number[]> =>
      db.reader.together(async (reads) => {
        const both = await Promise.all(lines.map(({ id }) => reads.find(LedgerLine, { id })));
        return [both.flat().length, (await db.reader.find(LedgerLine, {})).length];
      });
    expect(await Promise.all(Array.from({ length: 40 }, ask))).toEqual(Array.from({ length: 40 }, () => [2, 2]));
    await expect(db.reader.together((reads) => reads.sql('SELECT nothing FROM nowhere'))).rejects.toBeDefined();
    expect(await ask()).toEqual([2, 2]);
  });

  it('sends rows on in order, reads them back, and fails the writer with what failed', async () => {
    const [first, second] = [line(), line()];
    const seen = await db.work.write(async (tx) => {
      tx.append(LedgerLine, [first, ...Array.from({ length: 20 }, () => line())]);
      tx.send('UPDATE ledger_lines SET remark = ?', ['sent']);
      tx.append(LedgerLine, second);
      return tx.sql<{ n: number }>('SELECT COUNT(*) AS n FROM ledger_lines WHERE remark = ?', ['sent']);
    });
    expect(seen).toEqual([{ n: 21 }]);
    expect(await count()).toBe(22);
    const doubled = db.work.write(async (tx) => {
      tx.append(LedgerLine, second);
      tx.append(LedgerLine, line());
      await tx.sql('SELECT 1 AS one').catch(() => {});
    });
    await expect(doubled.catch((error: unknown) => isDuplicate(error))).resolves.toBe(true);
    expect(await count()).toBe(22);
  });

  it('keeps the neighbours in a lane of a writer whose sent row failed', async () => {
    const taken = line();
    await db.work.write((tx) => tx.insert(LedgerLine, taken));
    const writes = [line(), taken, line()].map((each) =>
      db.work.write(async (tx) => tx.append(LedgerLine, each), { lane: 'neighbours' }),
    );
    const results = await Promise.allSettled(writes);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await count()).toBe(3);
  });

  it('finds by value, null, array and boolean, ordered and limited', async () => {
    const lines = [line({ remark: 'x' }), line({ isOpen: false }), line({ caseId: 'case-2' })] as const;
    await db.work.write((tx) => tx.insert(LedgerLine, lines));
    const ids = async (...query: Parameters<typeof db.reader.find<LedgerLine>> extends [unknown, ...infer Rest] ? Rest : never) =>
      (await db.reader.find(LedgerLine, ...query)).map(({ id }) => id);
    expect(await ids({ remark: null }, { seq: 'DESC' })).toEqual([lines[2].id, lines[1].id]);
    expect(await ids({ caseId: ['case-1', 'case-9'], isOpen: true })).toEqual([lines[0].id]);
    expect(await ids({ seq: [lines[0].seq, lines[2].seq] }, { seq: 'ASC' }, 1)).toEqual([lines[0].id]);
    expect(await ids({ isOpen: [false] })).toEqual([lines[1].id]);
    expect(await ids({ id: [] })).toEqual([]);
  });

  it('refuses a condition that is undefined or unknown, and an update of everything', async () => {
    await expect(db.reader.find(LedgerLine, { id: undefined })).rejects.toThrow('"id" is undefined');
    await expect(db.reader.find(LedgerLine, { nonsense: 1 } as object)).rejects.toThrow('no column');
    await expect(db.work.write((tx) => tx.update(LedgerLine, {}, { isOpen: false }))).rejects.toThrow('without a condition');
  });

  it('counts the rows that an update or a change touched', async () => {
    const first = line({ payload: { tags: [], count: 1 } });
    await db.work.write((tx) => tx.insert(LedgerLine, [first, line()]));
    const counts = await db.work.write(async (tx) => [
      await tx.update(LedgerLine, { id: first.id, isOpen: true }, { isOpen: false, payload: null, remark: 'done' }),
      await tx.update(LedgerLine, { id: first.id, isOpen: true }, { remark: 'again' }),
      await tx.change('UPDATE ledger_lines SET was_read = ? WHERE remark IS NULL', [true]),
    ]);
    expect(counts).toEqual([1, 0, 1]);
    expect(await db.reader.findOne(LedgerLine, { id: first.id })).toEqual({
      ...first,
      isOpen: false,
      payload: null,
      remark: 'done',
    });
  });

  it('leaves question marks in quotes and comments alone', async () => {
    const rows = await db.reader.sql(`SELECT 'why? it''s ?' AS "a?", 1 /* ? */ AS one WHERE ? = 'x' -- ?`, ['x']);
    expect(rows).toEqual([{ 'a?': "why? it's ?", one: 1 }]);
  });

  it.each([undefined, 'register'])('loses nothing of the neighbours when overlapping writers fail (lane %s)', async (lane) => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 150 }, (_, index) =>
        db.work.write(
          async (tx) => {
            await tx.insert(LedgerLine, line());
            await tx.manager.save(LedgerLine, line());
            if (index % 3 === 0) throw new Error('refused');
            if (index % 7 === 0) await tx.sql('SELECT * FROM no_such_table');
          },
          { lane },
        ),
      ),
    );
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBe(86);
    expect(await count()).toBe(done * 2);
  });

  it.each([undefined, 'register'])('acknowledges after the commit: whoever was told, can read it (lane %s)', async (lane) => {
    const seen = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const mine = line();
        await db.work.write((tx) => tx.insert(LedgerLine, mine), { lane });
        return db.reader.findOne(LedgerLine, { id: mine.id });
      }),
    );
    expect(seen.every((row) => row !== undefined)).toBe(true);
  });

  it('shares one commit among the writers of a lane that wait together', async () => {
    const own = db.reader.engine === 'postgres' ? 'SELECT txid_current() AS id' : 'SELECT total_changes() AS id';
    const transactions = await Promise.all(
      Array.from({ length: 40 }, () =>
        db.work.write(async (tx) => (await tx.sql<{ id: number }>(own))[0]?.id, { lane: 'register' }),
      ),
    );
    expect(new Set(transactions).size).toBe(1);
  });

  it('fails the writer whose failed statement was swallowed, and only that one', async () => {
    const taken = line();
    await db.work.write((tx) => tx.insert(LedgerLine, taken));
    const swallow = async (tx: Tx): Promise<void> => {
      await tx.insert(LedgerLine, line());
      await tx.insert(LedgerLine, taken).catch(() => undefined);
    };
    const [swallowed, neighbour] = await Promise.allSettled([
      db.work.write(swallow, { lane: 'a' }),
      db.work.write((tx) => tx.insert(LedgerLine, line()), { lane: 'a' }),
    ]);
    expect(swallowed.status === 'rejected' && isDuplicate(swallowed.reason)).toBe(true);
    expect(neighbour.status).toBe('fulfilled');
    expect(await count()).toBe(2);
  });

  it('refuses a write inside a write, and lets the outer one go on', async () => {
    const outer = db.work.write(async (tx) => {
      await expect(db.work.write(async () => 1)).rejects.toThrow('inside UnitOfWork.write');
      await tx.insert(LedgerLine, line());
    });
    await outer;
    expect(await count()).toBe(1);
  });

  it('refuses a transaction that is over', async () => {
    let kept: Tx | undefined;
    await db.work.write(async (tx) => {
      kept = tx;
    });
    await expect(kept?.sql('SELECT 1')).rejects.toThrow('await is missing');
  });

  it('runs hooks only after a commit, and a failing hook harms nobody', async () => {
    const log: string[] = [];
    const failed = db.work.write(async (tx) => {
      tx.afterCommit(() => log.push('never'));
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    await db.work.write(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('a hook that fails, on purpose');
      });
      tx.afterCommit(() => log.push('hook'));
      log.push('work');
    });
    expect(log).toEqual(['work', 'hook']);
  });

  it('lets a hook write', async () => {
    let later: Promise<void> | undefined;
    await db.work.write(async (tx) => tx.afterCommit(() => (later = db.work.write((next) => next.insert(LedgerLine, line())))));
    await later;
    expect(await count()).toBe(1);
  });

  it('keeps TypeORM inside the transaction', async () => {
    const failed = db.work.write(async (tx) => {
      await tx.manager.transaction((inner) => inner.save(LedgerLine, line()));
      await tx.manager.update(LedgerLine, { isOpen: true }, { remark: 'x' });
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    expect(await count()).toBe(0);
  });

  it('gives gapless numbers to racers that lock the same row', async () => {
    const counter = line({ remark: '0' });
    await db.work.write((tx) => tx.insert(LedgerLine, counter));
    const take = async (tx: Tx): Promise<number> => {
      const row = await tx.lock(LedgerLine, { id: counter.id });
      const number = Number(row?.remark) + 1;
      await tx.update(LedgerLine, { id: counter.id }, { remark: String(number) });
      return number;
    };
    const lanes = [undefined, 'a', 'b'];
    const numbers = await Promise.all(Array.from({ length: 90 }, (_, i) => db.work.write(take, { lane: lanes[i % 3] })));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
  });

  it('can read through the Reader while every connection for writing is busy', async () => {
    const reads = Array.from({ length: 40 }, () =>
      db.work.write(async (tx) => {
        await tx.insert(LedgerLine, line());
        await db.reader.sql('SELECT 1 AS one');
      }),
    );
    await Promise.all(reads);
    expect(await count()).toBe(40);
  });
});
