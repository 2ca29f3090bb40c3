import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ClockRow } from '../../src/deadlines/open-clocks.js';
import { dayOf, endOfDay, startOfDay } from '../../src/kernel/time.js';
import { AuditChain } from '../../src/platform/audit/audit-chain.js';
import type { Anchor } from '../../src/platform/audit/audit-anchors.js';
import { SETTINGS, type Settings } from '../../src/platform/config/settings.js';
import type { DailyReport, Figures } from '../../src/reports/daily-report.js';
import { commandBeside } from '../support/command.js';
import { describeOnEngines } from '../support/engines.js';
import { register } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import { accept, decline, takeOver } from '../support/flow/handling.js';

const [OFFICE, HEAD, SUPERVISOR, AUDITOR] = ['xjb01', 'fzr01', 'slfz01', 'sj01'];
const LEADERS = ['zd1_zz', 'zd2_zz'];
/** Of town 101, and of town 102, of which nobody complains of the leadership. */
const [ACCUSED_TOWN, OTHER_TOWN] = ['zld101', 'zld102'];
const READERS = [OFFICE, HEAD, SUPERVISOR, AUDITOR, ...LEADERS, ACCUSED_TOWN, OTHER_TOWN];

const SINCE = '2026-10-11T08:30:00.000+08:00';
const ELSEWHERE = { townCode: '990114102', villageCode: '990114102201' };
const OF_THE_TOWN = { respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '镇领导小组', townCode: '990114101' }] };

type Item = { id: string; townCode: string | null; state: string; severity: number };
type ClockView = Pick<ClockRow, 'clock' | 'metAt' | 'cancelledAt' | 'pausedAt' | 'dueAt'>;
type Kase = { clocks: ClockView[] };
type Messages = { items: { day: string; anchor: { hash: string } | null }[] };

describeOnEngines('the daily report', (engine) => {
  let flow: Flow;
  const registeredAt = new Map<string, string>();

  /** Registered at that hour; accepted unless told otherwise. */
  const told = async (moment: string, more: object = {}, next: 'accept' | 'decline' | 'nothing' = 'accept'): Promise<string> => {
    flow.at(moment);
    const { id } = await register(flow, more);
    registeredAt.set(id, flow.now());
    if (next === 'accept') await accept(flow, id);
    if (next === 'decline') await decline(flow, id);
    return id;
  };

  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-05T09:00:00+08:00');
    await told('2026-10-05T09:00');
    await told('2026-10-05T10:00', {}, 'decline');
    await told('2026-10-10T09:00', ELSEWHERE);
    // Late by clocks that a town does not read.
    await takeOver(flow, await told('2026-10-10T10:00'));
    await told('2026-10-11T08:00', {}, 'nothing');
    await told('2026-10-11T09:00', { severity: 4 });
    await told('2026-10-11T10:00', { severity: 4 });
    await told('2026-10-12T08:00', OF_THE_TOWN);
    await told('2026-10-12T08:10', { respondents: [{ type: 'HEAD', name: '负责人' }], severity: 4 });
    flow.at('2026-10-12T08:20');
    await flow.world.settled();
    await flow.world.run('hotspots.count');
    await flow.world.app.get(AuditChain, { strict: false }).chain();
    await flow.world.run('audit.anchor');
  });
  afterAll(() => flow?.world.close());

  const reportFor = (username: string): Promise<DailyReport> => flow.get<DailyReport>(username, '/api/reports/daily');

  /** The figures as the caller's own lists and cases give them. */
  const countedBy = async (username: string): Promise<{ total: Figures; byTown: Map<string | null, number> }> => {
    const listed = async (path: string): Promise<Item[]> =>
      (await flow.get<{ items: Item[] }>(username, `${path}limit=100`)).items;
    const items = await listed('/api/cases?');
    const citizens = await flow.reader.sql<{ clock: string }>("SELECT DISTINCT clock FROM deadlines WHERE side = 'citizen'");
    const ofCitizens = new Set(citizens.map(({ clock }) => clock));
    let [dueToday, overdue] = [0, 0];
    for (const { id } of items) {
      const { clocks } = await flow.get<Kase>(username, `/api/cases/${id}`);
      const open = clocks.filter((each) => !ofCitizens.has(each.clock) && !each.metAt && !each.cancelledAt && !each.pausedAt);
      if (open.some(({ dueAt }) => dueAt > flow.now() && dueAt <= endOfDay(flow.today()))) dueToday += 1;
      if (open.some(({ dueAt }) => dueAt <= flow.now())) overdue += 1;
    }
    expect((await listed('/api/cases?overdue=true&')).length).toBe(overdue);
    const registeredSince = (moment: string): number => items.filter(({ id }) => registeredAt.get(id)! >= moment).length;
    const open = items.filter(({ state }) => state !== 'closed');
    const total = {
      newToday: registeredSince(startOfDay(dayOf(flow.now()))),
      newSince: registeredSince(SINCE),
      open: open.length,
      dueToday,
      overdue,
      gravest: open.filter(({ severity }) => severity === 4).length,
      closed: items.length - open.length,
      hotspots: username === AUDITOR ? null : (await listed('/api/hotspots?decided=false&')).length,
    };
    const byTown = new Map<string | null, number>();
    for (const { townCode } of open) byTown.set(townCode, (byTown.get(townCode) ?? 0) + 1);
    return { total, byTown };
  };

  it('counts for each reader what stands in their lists, whoever is shut out of something as if it were not there', async () => {
    const open = new Map<string, number>();
    for (const username of READERS) {
      const { total, towns } = await reportFor(username);
      const counted = await countedBy(username);
      expect([username, total]).toEqual([username, counted.total]);
      expect(new Map(towns.filter((town) => town.open > 0).map((town) => [town.townCode, town.open]))).toEqual(counted.byTown);
      open.set(username, total.open);
    }
    const [all, ofHead, ofTown] = [OFFICE, HEAD, ACCUSED_TOWN].map((username) => open.get(username)!);
    expect(all).toBe(8);
    expect(ofHead).toBe(all! - 1);
    expect(ofTown).toBeGreaterThan(0);
    expect(open.get(OTHER_TOWN)).toBe(1);
    const { total } = await reportFor(OFFICE);
    expect(total).toMatchObject({ newToday: 2, newSince: 4, gravest: 3, closed: 1, hotspots: 2 });
    expect(total.dueToday).toBeGreaterThan(0);
    expect(total.overdue).toBeGreaterThan(0);
    expect((await reportFor(ACCUSED_TOWN)).towns.map(({ townCode }) => townCode)).toEqual(['990114101']);
  });

  it('is not for whoever reads no figures', async () => {
    for (const username of ['djy01', 'zd1_01', 'zcy101', 'jw01', 'fc01', 'admin01'])
      expect((await (await flow.world.as(username)).get('/api/reports/daily')).status).toBe(403);
  });

  it('bears the last anchor of the audit chain, a town without the size of the chain', async () => {
    const [last] = (await flow.get<{ items: Anchor[] }>(AUDITOR, '/api/audit/anchors')).items;
    expect(last).toMatchObject({ day: '2026-10-11', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { day, hash, seq } = last!;
    for (const username of [OFFICE, HEAD, AUDITOR]) expect((await reportFor(username)).anchor).toEqual({ day, hash, seq });
    expect((await reportFor(ACCUSED_TOWN)).anchor).toEqual({ day, hash, seq: null });
  });

  it('is printed as plain text, in the language that is asked for, the anchor at its foot', async () => {
    const { hash, seq } = (await reportFor(OFFICE)).anchor!;
    const office = await flow.world.as(OFFICE);
    const zh = await office.get<string>('/api/reports/daily?format=text');
    expect(zh.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(zh.body).toContain('合计  今日新收 2 · 昨日 08:30 以来新收 4 · 在办 8');
    expect(zh.body.trimEnd().split('\n').at(-1)).toBe(`审计链锚点 2026-10-11：共 ${seq} 条，链头 ${hash}`);
    const en = await office.get<string>('/api/reports/daily', { accept: 'text/plain', 'accept-language': 'en' });
    expect(en.body).toContain('All  new today 2 · ');
    expect(en.body).toContain(hash);
  });

  /** Of the days that the test is about: the world has schedules of its own. */
  const messages = async (username: string): Promise<Messages['items']> => {
    const { items } = await flow.get<Messages>(username, '/api/reports/messages');
    return items.filter(({ day }) => day >= '2026-10-12');
  };

  it('is kept and told of at half past eight, once, without a figure', async () => {
    flow.at('2026-10-12T08:29');
    await flow.world.run('reports.daily');
    expect(await messages(OFFICE)).toEqual([]);
    flow.at('2026-10-12T08:30');
    await Promise.all([flow.world.run('reports.daily'), flow.world.run('reports.daily')]);
    await flow.world.run('reports.daily');
    const { anchor } = await reportFor(OFFICE);
    const news = { id: expect.any(String), day: '2026-10-12', at: expect.stringMatching(/^2026-10-12T08:30/), anchor };
    for (const username of [OFFICE, HEAD]) expect(await messages(username)).toEqual([news]);
    for (const username of [SUPERVISOR, AUDITOR, ACCUSED_TOWN]) expect(await messages(username)).toEqual([]);
    flow.at('2026-10-13T09:00');
    await flow.world.run('reports.daily');
    expect((await messages(HEAD)).map(({ day }) => day)).toEqual(['2026-10-13', '2026-10-12']);
  });

  it('is printed on the console: the sums of the district as they stand, or as they stood that day', async () => {
    const settings = flow.world.app.get<Settings>(SETTINGS);
    const run = (...words: string[]) => commandBeside(settings, engine.databaseUrl(), ['report', 'daily', ...words]);
    const kept = await run('--day', '2026-10-12');
    expect(kept).toEqual({ code: 0, said: expect.stringContaining('合计  今日新收 2 · 昨日 08:30 以来新收 4 · 在办 8') });
    expect(kept.said).toContain(`链头 ${(await messages(OFFICE))[1]!.anchor!.hash}`);
    expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining('审计链锚点 2026-10-11') });
    expect((await run('--day', '2026-10-09')).code).toBe(1);
    expect((await run('--day', '2026-13-09')).code).toBe(2);
  });
});
