import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AbsencesService } from '../../../src/people/absences.service.js';
import type { Staff } from '../../../src/kernel/actor.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Outbox } from '../../../src/platform/outbox/outbox.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, read, registered, routed } from '../handled-case.js';
import { alertsOf, escalationsOf, eventsOf, rows, sweepAt } from './desk.js';

const NOW = '2026-10-12T09:00:00+08:00';

type Duty = {
  undelivered: { caseId: string; rung: string }[];
  unacknowledged: { caseId: string; rung: string }[];
  counts: { undelivered: number; unacknowledged: number };
};

describeOnSqliteFirst('counterexamples to the ladder', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const post = async (username: string, path: string, input: object = {}) =>
    body(await (await world.as(username)).post(`/api/${path}`, input));
  const rungOf = async (caseId: string, clock: string | null, rung: string) =>
    (await escalationsOf(world, caseId)).find((e) => e.clock === clock && e.rung === rung)!;
  const duty = async (username: string) => body(await (await world.as(username)).get<Duty>('/api/duty'));
  const write = (text: string, ...params: unknown[]) =>
    world.app.get(UnitOfWork, { strict: false }).write((tx) => tx.change(text, params));
  const absent = async (usernames: string[], from: string | null, to: string | null): Promise<void> => {
    const admin = { kind: 'staff', role: 'admin', districtCode: '990114' } as Staff;
    for (const username of usernames)
      await world.app.get(AbsencesService, { strict: false }).setAbsence(admin, g.staffId(username), { from, to });
  };
  const lateTexts = async ({ number, queryCode }: { number: string; queryCode: string }) => {
    await world.settled();
    const { body: status } = await world.anonymous.post<{
      notices: { kind: string; text: string }[];
      events: { kind: string; sentence: { zh: string; en: string } }[];
    }>('/api/public/status', { number, code: queryCode });
    return {
      texts: status.notices.filter(({ kind }) => kind === 'LATE').map(({ text }) => text),
      sentences: status.events.map(({ sentence }) => sentence),
    };
  };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('an acknowledgement keeps the name of a complainant whose case was merged into this one to itself', async () => {
    const parent = await registered(world);
    const child = await registered(world, {
      narrative: '我是岳霁川，名单上没有我。',
      complainant: { kind: 'NAMED_UNVERIFIED', name: '岳霁川', phone: '19911112222' },
    });
    await post('slfz01', `cases/${child.id}/steps/merge`, { parentId: parent.id, reason: '同一件事' });
    await sweepAt(world, '2026-10-12T11:00:00+08:00');
    const { id } = await rungOf(parent.id, 'triage', 'p50');
    await post('slfz01', `escalations/${id}/acknowledgement`, { note: '已回电岳霁川（19911112222）和聂广田' });
    const [row] = await rows<{ ack_note: string }>(world, 'SELECT ack_note FROM escalations WHERE id = ?', id);
    expect(row!.ack_note).not.toMatch(/岳霁川|19911112222|聂广田/);
  });

  it('a rung has ended for its reader as soon as its clock has', async () => {
    const { id } = await registered(world);
    await sweepAt(world, '2026-10-12T11:00:00+08:00');
    await post('slfz01', `cases/${id}/steps/accept`);
    const alert = (await alertsOf(world, 'slfz01')).find((a) => a.caseId === id && a.clock === 'triage');
    expect(alert).toMatchObject({ rung: 'p50', endedAt: expect.stringMatching(/^2026-10-12T11:/) });
    const shown = (await read(world, 'slfz01', id))['escalations'] as { clock: string; endedAt: string | null }[];
    expect(shown.find(({ clock }) => clock === 'triage')).toMatchObject({ endedAt: expect.stringMatching(/^2026-10-12T11:/) });
  });

  it('what goes up to nobody stands on the duty screen', async () => {
    const { id } = await registered(world);
    await sweepAt(world, '2026-10-12T11:00:00+08:00');
    const everybody = ['slfz01', 'slfz02', 'xjb01', 'xjb02', 'fzr01', 'fzr02'];
    try {
      await absent(everybody, '2026-10-14', '2026-10-14');
      await sweepAt(world, '2026-10-14T00:00:01+08:00');
      expect(await rungOf(id, 'triage', 'p50')).toMatchObject({ level: 1 });
      expect((await eventsOf(world, id, 'rungUndelivered')).some((e) => e.particulars.includes('"level":1'))).toBe(true);
      expect((await duty('xjb01')).undelivered).toContainEqual(expect.objectContaining({ caseId: id, rung: 'p50' }));
    } finally {
      await absent(everybody, null, null);
    }
  });

  it('an alarm without a clock ends with the case', async () => {
    const { id } = await registered(world);
    const payload = { caseId: id, rung: 'missed_rounds', trigger: 'missed_rounds', subjectId: g.townGroup };
    await world.app
      .get(UnitOfWork, { strict: false })
      .write((tx) =>
        world.app.get(Outbox, { strict: false }).announce(tx, { name: 'escalation.raise', districtCode: '990114', payload }),
      );
    await world.settled();
    for (const day of ['14', '16', '20']) await sweepAt(world, `2026-10-${day}T00:01:00+08:00`);
    const listed = { caseId: id, rung: 'missed_rounds' };
    expect((await duty('xjb01')).unacknowledged).toContainEqual(expect.objectContaining(listed));
    await post('slfz01', `cases/${id}/steps/decline`, { ground: 'NOT_REMIT', whereToGo: '区法院' });
    expect((await duty('xjb01')).unacknowledged).not.toContainEqual(expect.objectContaining(listed));
  });

  it('the duty screen counts every alarm, and many that nobody acknowledged hide none that reached nobody', async () => {
    const { id } = await routed(world);
    const before = (await duty('xjb01')).counts;
    for (let n = 0; n < 230; n += 1)
      await write(
        `INSERT INTO escalations (id, district_code, case_id, rung, subject_id, rung_at, fired_at, effect, level, undelivered, alarmed_at)
         VALUES (?, '990114', ?, 'immediate', ?, ?, ?, 'report', 2, ?, ?)`,
        ...[`many-${n}`, id, `subject-${n}`, `2026-10-1${n === 229 ? 2 : 1}T00:00:00.000+08:00`, NOW, n === 229, NOW],
      );
    const seen = await duty('xjb01');
    expect(seen.counts).toMatchObject({ undelivered: before.undelivered + 1, unacknowledged: before.unacknowledged + 229 });
    expect(seen.undelivered.map(({ caseId }) => caseId)).toContain(id);
    await write(`DELETE FROM escalations WHERE id LIKE 'many-%'`);
  });

  it('the word to the complainant takes its reason from who owes what is late, and promises no reason where there is none', async () => {
    const kase = await registered(world);
    const plan = { kind: 'plan', text: '拟请上级答复管辖问题后决定是否受理。', newDate: '2026-11-30' };
    await post('slfz01', `cases/${kase.id}/notes`, plan);
    world.at('2026-10-12T09:30:00+08:00');
    await post('slfz01', `cases/${kase.id}/steps/accept`);
    await sweepAt(world, '2026-10-20T00:00:01+08:00');
    const { texts, sentences } = await lateTexts(kase);
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toContain('管辖问题');
    expect(texts[0]).toMatch(/承办人没有说明原因[\s\S]*2026年10月21日/);
    expect(sentences.at(-1)).toMatchObject({ zh: expect.stringContaining('2026-10-21') });
    expect(sentences.at(-1)!.zh).not.toContain('原因');
  });

  it('names the day of each time limit that has run out', async () => {
    const kase = await registered(world);
    await post('slfz01', `cases/${kase.id}/steps/accept`);
    await sweepAt(world, '2026-12-20T00:00:01+08:00');
    const { texts } = await lateTexts(kase);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/2026年10月19日[^，；]*办结并答复您/);
    expect(texts[0]).toMatch(/2026年12月11日[^，；]*法定期限/);
  });

  it('neither the head nor the office in person hears of a case against them, however high it goes', async () => {
    const accused = [
      { type: 'HEAD', name: '负责人' },
      { type: 'DISTRICT_OFFICE', name: '区选举办' },
    ];
    const { id } = await routed(world, { respondents: accused });
    for (const day of ['10-14', '10-20', '10-27', '11-03', '11-10', '11-12', '11-16'])
      await sweepAt(world, `2026-${day}T00:01:00+08:00`);
    const people = await rows<{ username: string }>(
      world,
      'SELECT DISTINCT s.username FROM alerts a JOIN staff s ON s.id = a.staff_id WHERE a.case_id = ?',
      id,
    );
    const told = people.map(({ username }) => username);
    expect(told).toEqual(expect.arrayContaining(['xjb02', 'fzr02']));
    expect(told.filter((username) => ['xjb01', 'fzr01'].includes(username))).toEqual([]);
    for (const username of ['xjb01', 'fzr01']) {
      expect(JSON.stringify(await duty(username))).not.toContain(id);
      const { id: rung } = await rungOf(id, 'verify', 'due');
      expect((await (await world.as(username)).post(`/api/escalations/${rung}/acknowledgement`, {})).status).toBe(404);
    }
  });

  it('of a word and a sweep that come together, each escalation has one outcome, and each step up is recorded once', async () => {
    const cases = [];
    for (let n = 0; n < 6; n += 1) cases.push(await registered(world));
    await sweepAt(world, '2026-10-12T11:00:00+08:00');
    const escalations = await Promise.all(cases.map(({ id }) => rungOf(id, 'triage', 'p50')));
    world.at('2026-10-14T00:00:01+08:00');
    const words = async ({ id }: { id: string }) =>
      (await (await world.as('slfz01')).post(`/api/escalations/${id}/acknowledgement`, {})).status;
    const [, , ...answers] = await Promise.all([world.run('rungs.sweep'), world.run('rungs.sweep'), ...escalations.map(words)]);
    expect(answers).toEqual(escalations.map(() => 201));
    await world.run('rungs.sweep');
    for (const { id, case_id } of escalations) {
      const { level } = await rungOf(case_id, 'triage', 'p50');
      const moves = (await eventsOf(world, case_id, 'rungMovedUp')).filter((e) => e.particulars.includes(id));
      const alerts = await rows<{ n: number | string }>(world, 'SELECT COUNT(*) AS n FROM alerts WHERE escalation_id = ?', id);
      expect([level, moves.length]).toEqual([Math.min(level, 1), level]);
      expect(Number(alerts[0]!.n)).toBe(
        level === 0 ? 1 : 1 + (JSON.parse(moves[0]!.particulars) as { told: string[] }).told.length,
      );
    }
  });
});
