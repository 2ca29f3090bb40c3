import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { registered, TOWN } from './handled-case.js';

type Figure = {
  month: string;
  townCode: string | null;
  received: number | null;
  closed: number | null;
  medianDays: number | null;
};

const HIDDEN = [
  ['confidentiality', 'CONFIDENTIAL'],
  ['category', 'accusation'],
  ['outcome', 'withdrawn'],
  ['state', 'registered'],
] as const;

describeOnEngines('open figures', (engine) => {
  let world: World;
  const figures = async () => {
    const answer = await fetch(`${world.url}/api/public/figures`);
    return { etag: answer.headers.get('etag')!, ...((await answer.json()) as { months: string[]; figures: Figure[] }) };
  };
  const of = (all: Figure[], townCode: string | null) =>
    all.find((each) => each.month === '2026-10' && each.townCode === townCode)!;

  beforeAll(async () => {
    world = await startWorld(engine, { now: '2026-10-12T09:00:00+08:00' });
    for (let n = 0; n < 6; n += 1) await registered(world);
    await world.app
      .get(UnitOfWork)
      .write((tx) =>
        tx.change("UPDATE cases SET state = 'closed', closed_at = '2026-10-20T09:00:00.000+08:00' WHERE town_code = ?", [TOWN]),
      );
    // None of these may be read of by anybody, so none is counted either.
    for (const [column, value] of HIDDEN) {
      const { id } = await registered(world);
      await world.app
        .get(UnitOfWork)
        .write((tx) =>
          tx.change(`UPDATE cases SET ${column === 'state' ? '' : "state = 'routed', "}${column} = ? WHERE id = ?`, [value, id]),
        );
    }
    world.at('2026-11-21T09:00:00+08:00');
  });
  afterAll(() => world?.close());

  it('show a town’s whole month to anybody, and hide what is below five with the total that would tell it', async () => {
    const { months, figures: all } = await figures();
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-11', '2026-10']);
    expect(of(all, TOWN)).toMatchObject({ received: 6, closed: 6, medianDays: 8, closedOnTime: 6, explained: null });
    for (const other of all.filter(({ townCode, month }) => month === '2026-10' && townCode !== TOWN))
      expect(other).toMatchObject({ received: null, closed: null, medianDays: null });
  });

  it('tell a month once: what becomes of its cases afterwards changes nothing of it', async () => {
    const before = await figures();
    await world.app
      .get(UnitOfWork)
      .write((tx) => tx.change("UPDATE cases SET category = 'accusation' WHERE town_code = ?", [TOWN]));
    world.at('2026-11-21T09:05:00+08:00');
    expect(await figures()).toEqual(before);
  });

  it('tell a month only when what came in at its end has been decided on', async () => {
    world.at('2026-11-19T09:00:00+08:00');
    expect((await figures()).months.at(-1)).toBe('2026-09');
    world.at('2026-11-21T09:05:00+08:00');
  });

  it('come as a table that spreadsheets open, and only when they have changed', async () => {
    const csv = await fetch(`${world.url}/api/public/figures.csv`);
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`"2026-10","${TOWN}"`);
    for (const path of ['figures', 'figures.csv']) {
      const etag = (await fetch(`${world.url}/api/public/${path}`)).headers.get('etag')!;
      const again = await fetch(`${world.url}/api/public/${path}`, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });
});
