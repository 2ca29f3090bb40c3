import { expect, it } from '@jest/globals';
import { placesByDue } from '../../../src/cases/queues/due-order.js';
import type { Staff } from '../../../src/kernel/actor.js';
import { Reader, UnitOfWork, type Reads } from '../../../src/platform/database/unit-of-work.js';
import type { TestEngine } from '../../support/engines.js';
import type { World } from '../../support/world.js';
import { routed } from '../handled-case.js';
import { listsOf } from './lists.js';

const NOW = '2026-10-12T09:00:00+08:00';

export const inOrderOfDue = (engine: Pick<TestEngine, 'name'>, world: () => World): void => {
  const { get, listed, ids } = listsOf(world);

  it('stand so too where the list is narrowed, and in the file that is taken out; without a clock the newest first', async () => {
    const earlier = await routed(world());
    world().at('2026-10-12T10:00:00+08:00');
    for (const { id } of [earlier, await routed(world())]) {
      const end = 'UPDATE deadlines SET slot = NULL, met_at = ? WHERE case_id = ?';
      await world()
        .app.get(UnitOfWork, { strict: false })
        .write((tx) => tx.change(end, [NOW, id]));
    }
    for (const username of ['slfz01', 'zd1_zz', 'zld101']) {
      const shown = await listed(username, 'sort=dueAt');
      const idle = shown.filter(({ nextDueAt }) => nextDueAt === null).map(({ receivedAt }) => receivedAt);
      expect([username, idle.length >= 2]).toEqual([username, true]);
      expect(idle).toEqual(idle.toSorted().toReversed());
      const own = new Set(await ids(username, 'sort=-receivedAt&state=routed'));
      expect(await ids(username, 'sort=dueAt&state=routed')).toEqual(shown.map(({ id }) => id).filter((id) => own.has(id)));
      const { body: file } = await get<string>(username, '/api/cases/export?sort=dueAt');
      // After the reader's mark and the titles, row by row.
      const lines = file.split('\r\n').slice(2);
      expect(shown.map(({ number }) => lines.findIndex((line) => line.includes(number)))).toEqual(shown.map((_, at) => at));
    }
  });

  it('are put in that order by an index, whatever has ended', async () => {
    if (engine.name !== 'sqlite+embedded') return;
    const reader = world().app.get(Reader, { strict: false });
    const plan: string[] = [];
    const explain = async (text: string, params?: readonly unknown[]) => {
      plan.push(...(await reader.sql<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, params)).map(({ detail }) => detail));
      return [];
    };
    const everything = { condition: { sql: 'TRUE', params: [] }, isNarrow: false };
    const asks = { engine: 'sqlite', sql: explain } as unknown as Reads;
    await placesByDue(asks, { role: 'head' } as Staff, everything, undefined, 50);
    expect(plan.join('\n')).toMatch(/SCAN d USING COVERING INDEX ix_deadlines_official/);
  });
};
