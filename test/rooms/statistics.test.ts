import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FIGURES } from '../../src/cases/figures/figures.js';
import { walkCases } from '../../src/cases/figures/case-walk.js';
import { MEASURES, type Measure } from '../../src/cases/figures/measures.js';
import { Exclusion } from '../../src/cases/entities/exclusion.entity.js';
import { newId } from '../../src/kernel/ids.js';
import { instant } from '../../src/kernel/time.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Statistics, Tally } from '../../src/statistics/statistics-view.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { answeredCase } from './answered-case.js';
import { staffNamed } from './correcting-case.js';
import { body, refused, registered, routed, submitted, TOWN, verifying } from './handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const LATER = '2026-10-20T09:00:00+08:00';
const AGAINST_TOWN = { respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }] };
const AGAINST_HEAD = { respondents: [{ type: 'HEAD', name: '区负责人' }] };

type Walked = { count: number; last: string };

describeOnEngines('statistics', (engine) => {
  let world: World;

  const district = async (username: string, query = '') =>
    body(await (await world.as(username)).get<Statistics>(`/api/statistics/district${query}`));
  const town = async (username: string, query = '') =>
    body(await (await world.as(username)).get<Statistics>(`/api/statistics/town${query}`));
  const listed = async (username: string, query: object): Promise<number> => {
    const address = new URLSearchParams({ limit: '100', ...(query as Record<string, string>) });
    const page = await (await world.as(username)).get<{ items: unknown[] }>(`/api/cases?${address}`);
    return body(page).items.length;
  };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    await routed(world);
    const answered = await answeredCase(world);
    const said = {
      result: 'done',
      contacted: true,
      resolved: true,
      satisfaction: 'SATISFIED',
      understood: true,
      recordingRef: 'LY-0001',
    };
    body(await (await world.as('xjb01')).post(`/api/cases/${answered}/call-backs`, said));
    // One try is not unreached yet, three on three days are (model §4.8).
    const [tried, unreached] = [await answeredCase(world), await answeredCase(world)];
    for (const day of ['12', '13', '14']) {
      world.at(`2026-10-${day}T15:00:00+08:00`);
      for (const id of day === '12' ? [tried, unreached] : [unreached])
        body(await (await world.as('xjb01')).post(`/api/cases/${id}/call-backs`, { result: 'unreached' }));
    }
    world.at(NOW);
    await submitted(world, await verifying(world));
    await routed(world, AGAINST_TOWN);
    await routed(world, AGAINST_HEAD);
    world.at(LATER);
    await registered(world, { channelDetails: { callStart: LATER } });
    await world.run('deadlines.sweep');
  });
  afterAll(() => world?.close());

  it.each([
    ['xjb01', '', 60],
    ['fzr01', '?receivedFrom=2026-10-13', 20],
  ])('count for %s exactly the cases that their list opens', async (username, query, most) => {
    const numbers = someOf(talliesIn(await district(username, query)), most);
    expect(numbers.some(({ count }) => count > 1)).toBe(true);
    for (const { count, cases: asked } of numbers) expect([asked, await listed(username, asked)]).toEqual([asked, count]);
  });

  it('and for a town, of its own cases alone', async () => {
    const own = await town('zld101');
    expect(own.townCode).toBe(TOWN);
    for (const { count, cases: asked } of someOf(talliesIn(own), 20))
      expect([asked, await listed('zld101', asked)]).toEqual([asked, count]);
    expect(own.now.open.count).toBe((await town('xjb01', `?townCode=${TOWN}`)).now.open.count - 2);
    expect(refused(await (await world.as('zld101')).get('/api/statistics/town?townCode=990114102'))[0]).toBe(404);
    expect(refused(await (await world.as('zld101')).get('/api/statistics/district'))[0]).toBe(403);
  });

  it('tell a town nothing of what complainants did or said', async () => {
    const own = await town('zld101');
    expect(own.petitionRates.map(({ name }) => name)).toEqual(['replied']);
    expect(own.hotlineRates).toEqual([]);
    expect(own.withheld).toEqual(expect.arrayContaining(['told', 'content', 'contacted', 'solved', 'explained']));
    expect(own.now.notTold).toBeNull();
    for (const figure of ['told.late', 'rated.satisfied', 'explained.not_owed', 'kind.other', 'found.some'])
      expect(refused(await (await world.as('zld101')).get(`/api/cases?figure=${figure}`))).toEqual([400, 'figure.not-yours']);
  });

  it('leave out the case from which the reader is shut out', async () => {
    const [office, head] = [await district('xjb01'), await district('fzr01')];
    expect(head.now.open.count).toBe(office.now.open.count - 1);
    expect(head.heat.rows.find(({ townCode }) => townCode === TOWN)?.total.count).toBe(
      (office.heat.rows.find(({ townCode }) => townCode === TOWN)?.total.count ?? 0) - 1,
    );
  });

  it('put every case of the period into each rate or say why it is in none', async () => {
    const office = await district('xjb01');
    const rates = [...office.petitionRates, ...office.hotlineRates, ...office.coverage, ...office.outcomes];
    expect(rates.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['told', 'replied', 'content', 'participation', 'contacted', 'solved', 'contentReached']),
    );
    for (const { name, denominator, excluded } of rates) {
      const all = denominator.count + excluded.reduce((sum, { tally }) => sum + tally.count, 0);
      expect([name, all]).toEqual([name, office.received.count]);
    }
    expect(office.heat.rows.reduce((sum, { total }) => sum + total.count, 0) + office.heat.withoutTown.count).toBe(
      office.now.open.count,
    );
    expect(office.ageing.reduce((sum, { tally }) => sum + tally.count, 0)).toBe(office.now.open.count);
  });

  it('count who stayed unreached among those invited, never among the content, and who is still being tried in neither', async () => {
    const { petitionRates } = await district('xjb01');
    const rate = (name: string) => petitionRates.find((each) => each.name === name)!;
    const parts = ({ numerator, denominator }: ReturnType<typeof rate>) => [numerator.count, denominator.count];
    expect(parts(rate('participation'))).toEqual([1, 2]);
    expect(parts(rate('content'))).toEqual([1, 1]);
    expect(rate('participation').excluded.find(({ reason }) => reason === 'waiting')?.tally.count).toBe(1);
  });

  it('say how long open cases have been there by calendar days, and what came in of late', async () => {
    const { ageing, trend, now } = await district('xjb01');
    const open = (receivedFrom: string, receivedTo: string) => listed('xjb01', { figure: 'open.all', receivedFrom, receivedTo });
    expect(ageing.map(({ tally }) => tally.count)).toEqual([
      await open('2026-10-17', '2026-10-20'),
      await open('2026-10-13', '2026-10-16'),
      await open('2026-10-05', '2026-10-12'),
      await open('2026-09-20', '2026-10-04'),
      await open('2026-01-01', '2026-09-19'),
    ]);
    expect(ageing.filter(({ tally }) => tally.count > 0).length).toBeGreaterThan(1);
    expect([trend[0]?.day, trend.at(-1)?.day]).toEqual(['2026-10-07', '2026-10-20']);
    expect(now.receivedToday).toEqual(trend.at(-1)?.tally);
    expect(now.receivedToday.count).toBeGreaterThan(0);
    expect(now.receivedThisWeek.count).toBe(await listed('xjb01', now.receivedThisWeek.cases));
  });

  it('know what is late and what the complainant said', async () => {
    const office = await district('xjb01');
    expect(await listed('xjb01', { view: 'overdue' })).toBe(office.now.overdue.count);
    expect(office.now.overdue.count).toBeGreaterThan(0);
    const content = office.petitionRates.find(({ name }) => name === 'content');
    expect([content?.numerator.count, content?.denominator.count, content?.share]).toEqual([1, 1, 1]);
    expect(office.daysUsed).toMatchObject({ cases: { count: 3 } });
    expect((await district('xjb01', '?receivedTo=2026-09-27')).received.count).toBe(0);
  });

  it('come to the same in however many parts the cases are walked over', async () => {
    const measures = Object.keys(MEASURES) as Measure[];
    const walked = async (part: number) => {
      const sums: Record<string, number> = {};
      const [by, now] = [{ town: 'c.town_code' }, instant(world.clock.now())];
      const everything = { sql: 'TRUE', params: [] };
      for await (const rows of walkCases<Walked>(world.app.get(Reader), everything, { measures, by, now, part }))
        for (const { count, last: _last, ...alike } of rows)
          sums[JSON.stringify(alike)] = (sums[JSON.stringify(alike)] ?? 0) + count;
      return sums;
    };
    const whole = await walked(1000);
    expect(Object.values(whole).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    for (const part of [1, 2]) expect(await walked(part)).toEqual(whole);
  });

  it('are kept for a minute, but not for who is shut out meanwhile', async () => {
    world.at('2026-10-20T10:00:00+08:00');
    const before = await district('xjb01');
    const { id: caseId } = await registered(world, { channelDetails: { callStart: LATER } });
    expect(await district('xjb01')).toEqual(before);
    world.at('2026-10-20T10:01:01+08:00');
    const after = await district('xjb01');
    expect([after.received.count, after.at > before.at]).toEqual([before.received.count + 1, true]);
    const { id: staffId } = await staffNamed(world, 'xjb01');
    const exclusion = {
      id: newId(),
      caseId,
      staffId,
      groupId: null,
      reason: 'NAME_MATCH' as const,
      since: LATER,
      liftedAt: null,
    };
    await world.app.get(UnitOfWork).write((tx) => tx.insert(Exclusion, exclusion));
    expect((await district('xjb01')).received.count).toBe(before.received.count);
  });

  it('have no figure that a list does not take', async () => {
    for (const figure of FIGURES)
      expect([figure, (await (await world.as('xjb01')).get(`/api/cases?figure=${figure}`)).status]).toEqual([figure, 200]);
  });
});

/** All that are not none, and some of the others: an empty heat map has many. */
const someOf = (tallies: readonly Tally[], most: number): Tally[] => {
  const [some, none] = [tallies.filter(({ count }) => count > 0), tallies.filter(({ count }) => count === 0)];
  expect(some.length).toBeGreaterThan(5);
  return [...some, ...none.filter((_, n) => n % Math.ceil(none.length / most) === 0)];
};

/** Every number with a list behind it, wherever it stands. */
const talliesIn = (value: unknown): Tally[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('count' in value && 'cases' in value) return [value as Tally];
  return Object.values(value).flatMap(talliesIn);
};
