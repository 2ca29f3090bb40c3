import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AbsencesService } from '../../../src/people/absences.service.js';
import type { Staff } from '../../../src/kernel/actor.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Outbox } from '../../../src/platform/outbox/outbox.js';
import { describeOnEngines } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, refused, registered, routed, verifying } from '../handled-case.js';
import { alertsOf, escalationsOf, eventsOf, firedOn, rows, sweepAt, toldOf } from './desk.js';

const NOW = '2026-10-12T09:00:00+08:00';

type Duty = {
  undelivered: { caseId: string; number: string }[];
  unacknowledged: { caseId: string; rung: string }[];
  counts: Record<string, number | null>;
};

describeOnEngines('what the ladder has fired', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const acknowledge = async (username: string, escalationId: string, input: object = {}) =>
    (await world.as(username)).post(`/api/escalations/${escalationId}/acknowledgement`, input);
  const rungOf = async (caseId: string, clock: string | null, rung: string) =>
    (await escalationsOf(world, caseId)).find((e) => e.clock === clock && e.rung === rung)!;
  const duty = async (username: string) => (await world.as(username)).get<Duty>('/api/duty');
  const absent = async (usernames: string[], from: string | null, to: string | null): Promise<void> => {
    const admin = { kind: 'staff', role: 'admin', districtCode: '990114' } as Staff;
    for (const username of usernames)
      await world.app.get(AbsencesService, { strict: false }).setAbsence(admin, g.staffId(username), { from, to });
  };
  const raise = (payload: Record<string, string | null>): Promise<void> =>
    world.app
      .get(UnitOfWork, { strict: false })
      .write((tx) =>
        world.app.get(Outbox, { strict: false }).announce(tx, { name: 'escalation.raise', districtCode: '990114', payload }),
      );

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('is acknowledged by any receiver, once, and by nobody else', async () => {
    const { id } = await verifying(world);
    await sweepAt(world, '2026-10-14T05:00:00+08:00');
    const { id: rung } = await rungOf(id, 'verify', 'p50');
    for (const stranger of ['zd1_zz', 'zd2_01', 'xjb01', 'admin01'])
      expect([stranger, (await acknowledge(stranger, rung)).status]).toEqual([stranger, 404]);
    expect((await world.anonymous.post(`/api/escalations/${rung}/acknowledgement`, {})).status).toBe(401);
    expect((await acknowledge('zd1_02', rung, { note: '今天下午到村' })).status).toBe(201);
    expect(refused(await acknowledge('zd1_01', rung))).toEqual([409, 'escalation.acknowledged']);
    expect(await eventsOf(world, id, 'rungAcknowledged')).toHaveLength(1);
    await sweepAt(world, '2026-10-20T00:00:01+08:00');
    expect(await rungOf(id, 'verify', 'p50')).toMatchObject({ level: 0 });
  });

  it('asks for the record of a talk', async () => {
    const { id } = await verifying(world);
    await sweepAt(world, '2026-10-21T00:00:01+08:00');
    const { id: talk } = await rungOf(id, 'verify', 'w3');
    expect((await alertsOf(world, 'fzr02')).find((a) => a.escalationId === talk)).toMatchObject({ needsNote: true });
    expect(refused(await acknowledge('fzr02', talk))).toEqual([409, 'escalation.note-missing']);
    expect((await acknowledge('fzr02', talk, { note: '已约谈聂广田一案的组长' })).status).toBe(201);
    const [row] = await rows<{ ack_note: string }>(world, 'SELECT ack_note FROM escalations WHERE id = ?', talk);
    expect(row!.ack_note).not.toContain('聂广田');
  });

  it('goes up rung by rung while nobody acknowledges it, each step once, then to the duty desk, then to the duty screen', async () => {
    const { id } = await registered(world);
    await sweepAt(world, '2026-10-12T11:00:00+08:00');
    const levelOf = async () => (await rungOf(id, 'triage', 'p50')).level;
    const levels: number[] = [];
    for (const moment of ['13', '14', '16', '20', '22', '24', '27', '29', '31'].map((day) => `2026-10-${day}T00:01:00+08:00`)) {
      await sweepAt(world, moment);
      await world.run('rungs.sweep');
      levels.push(await levelOf());
    }
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(levels.at(-1)).toBe(8);
    const moves = (await eventsOf(world, id, 'rungMovedUp', 'rungUnacknowledged')).filter(
      (e) => (JSON.parse(e.particulars) as { rung: string; clock: string }).rung === 'p50' && e.particulars.includes('"triage"'),
    );
    expect(moves.map(({ kind }) => kind)).toEqual([...Array<string>(7).fill('rungMovedUp'), 'rungUnacknowledged']);
    // By then the top of the same clock's ladder has made the case known to the liaison.
    expect(await toldOf(world, id, 'triage', 'p50')).toEqual(['fzr01', 'fzr02', 'jw01', 'slfz01', 'xjb01', 'xjb02']);
    const seen = (await duty('xjb01')).body;
    expect(seen.unacknowledged).toContainEqual(expect.objectContaining({ caseId: id, rung: 'p50' }));
    const { body: numbers } = await duty('admin01');
    expect([numbers.unacknowledged, numbers.counts['unacknowledged']! > 0]).toEqual([[], true]);
    expect(JSON.stringify(numbers)).not.toContain(id);
    const ready = await world.anonymous.get<{ status: string; warnings: { code: string }[] }>('/health/ready');
    expect([ready.status, ready.body.warnings.map(({ code }) => code)]).toEqual([
      200,
      expect.arrayContaining(['duty.unacknowledged']),
    ]);
    expect((await acknowledge('xjb02', (await rungOf(id, 'triage', 'p50')).id)).status).toBe(201);
    expect((await duty('xjb01')).body.unacknowledged).not.toContainEqual(expect.objectContaining({ caseId: id, rung: 'p50' }));
  });

  it('ends with its clock', async () => {
    const { id } = await registered(world);
    await sweepAt(world, '2026-10-12T11:00:00+08:00');
    body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/accept`));
    await sweepAt(world, '2026-10-14T09:00:00+08:00');
    expect(await rungOf(id, 'triage', 'p50')).toMatchObject({ level: 0, ended_at: expect.stringMatching(/^2026-10-12T11:/) });
  });

  it('is an alarm when nobody at all can be told, until somebody is back', async () => {
    const everybody = ['slfz01', 'slfz02', 'xjb01', 'xjb02', 'fzr01', 'fzr02'];
    const { id, number } = await registered(world);
    try {
      await absent(everybody, '2026-10-12', '2026-10-12');
      await sweepAt(world, '2026-10-12T11:00:00+08:00');
      expect(await rungOf(id, 'triage', 'p50')).toMatchObject({ undelivered: expect.anything() });
      expect(await eventsOf(world, id, 'rungUndelivered')).toHaveLength(1);
      expect((await duty('xjb01')).body.undelivered).toContainEqual(expect.objectContaining({ caseId: id, number }));
      // Nobody was told, so whoever reads the duty screen may take it; nobody else.
      const { id: rung } = await rungOf(id, 'triage', 'p50');
      expect((await acknowledge('slfz01', rung)).status).toBe(404);
      await sweepAt(world, '2026-10-14T00:00:01+08:00');
      expect((await duty('xjb01')).body.undelivered).not.toContainEqual(expect.objectContaining({ caseId: id }));
    } finally {
      await absent(everybody, null, null);
    }
  });

  it('may be taken from the duty screen by who reads it there', async () => {
    const everybody = ['slfz01', 'slfz02', 'xjb01', 'xjb02', 'fzr01', 'fzr02'];
    const { id } = await registered(world);
    try {
      await absent(everybody, '2026-10-12', '2026-10-12');
      await sweepAt(world, '2026-10-12T11:00:00+08:00');
    } finally {
      await absent(everybody, null, null);
    }
    expect((await acknowledge('xjb02', (await rungOf(id, 'triage', 'p50')).id)).status).toBe(201);
    expect((await duty('fzr01')).body.undelivered).not.toContainEqual(expect.objectContaining({ caseId: id }));
  });

  it('tells the towns of no clock by which they would learn whether the complainant can be reached', async () => {
    const { id } = await routed(world);
    await sweepAt(world, '2026-10-13T21:30:00+08:00');
    const rungsOf = async (username: string) => (await alertsOf(world, username)).filter((a) => a.caseId === id);
    expect((await rungsOf('zd1_zz')).map(({ clock }) => clock)).toContain('first_contact');
    const told = await rungsOf('zcy101');
    expect(told.length).toBeGreaterThan(0);
    const clocks = await rows<{ clock: string }>(
      world,
      `SELECT DISTINCT e.clock FROM alerts a JOIN escalations e ON e.id = a.escalation_id JOIN staff s ON s.id = a.staff_id
       WHERE s.username IN ('zcy101', 'zld101') AND a.case_id = ?`,
      id,
    );
    expect(clocks.map(({ clock }) => clock)).not.toContain('first_contact');
  });

  it('is listed for its receivers alone, unread first, page by page, and not for who is shut out since', async () => {
    const { id } = await verifying(world);
    await sweepAt(world, '2026-10-16T00:00:01+08:00');
    const mine = (await alertsOf(world, 'zd1_01')).filter((a) => a.caseId === id);
    expect(mine.map((a) => a.rung)).toEqual(expect.arrayContaining(['p50', 'p80', 'due']));
    const client = await world.as('zd1_01');
    expect((await client.post(`/api/alerts/${mine[0]!.id}/reading`)).status).toBe(201);
    const other = await world.as('zd1_02');
    expect((await other.post(`/api/alerts/${mine[0]!.id}/reading`)).status).toBe(404);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await client.get<{ items: { id: string }[]; nextCursor: string | null }>(
          `/api/alerts?limit=2${cursor && `&cursor=${cursor}`}`,
        )
      ).body;
      paged.push(...page.items.map((a) => a.id));
      cursor = page.nextCursor;
    }
    const all = await alertsOf(world, 'zd1_01');
    expect(paged).toEqual(all.map((a) => a.id));
    expect(all.findIndex((a) => a.readAt !== null)).toBe(all.findLastIndex((a) => a.readAt === null) + 1);
    for (const nobody of ['admin01', 'sj01', 'djy01', 'zld105']) expect(await alertsOf(world, nobody)).toEqual([]);
    await world.app.get(UnitOfWork, { strict: false }).write(async (tx) => {
      await tx.change(
        `INSERT INTO case_exclusions (id, case_id, staff_id, group_id, reason, since, lifted_at) VALUES (?, ?, ?, NULL, 'RECUSED', ?, NULL)`,
        [`x-${id}`, id, g.staffId('zd1_01'), NOW],
      );
    });
    expect((await alertsOf(world, 'zd1_01')).filter((a) => a.caseId === id)).toEqual([]);
    expect((await acknowledge('zd1_01', mine[0]!.escalationId)).status).toBe(404);
  });

  it('raises what is grave at once, once per case, and missed rounds once per group', async () => {
    const { id } = await registered(world);
    const grave = { caseId: id, rung: 'immediate', trigger: 'media', subjectId: null };
    await Promise.all([raise(grave), raise(grave)]);
    await raise({ ...grave, trigger: 'leak' });
    for (const groupId of [g.townGroup, g.townGroup, g.groupNamed('第一区指导组')])
      await raise({ caseId: id, rung: 'missed_rounds', trigger: 'missed_rounds', subjectId: groupId });
    await world.settled();
    expect((await firedOn(world, id)).toSorted()).toEqual(['null immediate', 'null missed_rounds', 'null missed_rounds']);
    expect(await toldOf(world, id, null, 'immediate')).toEqual(['jw01', 'slfz01', 'xjb01']);
    expect((await alertsOf(world, 'jw01')).find((a) => a.caseId === id && a.rung === 'immediate')).toMatchObject({
      effect: 'report',
    });
    await sweepAt(world, '2026-10-12T09:31:00+08:00');
    expect(await toldOf(world, id, null, 'immediate')).toEqual(['fzr01', 'jw01', 'slfz01', 'xjb01']);
  });

  it('shows the duty screen to district office, head and administrator alone', async () => {
    for (const [username, status] of Object.entries({
      xjb01: 200,
      fzr01: 200,
      admin01: 200,
      slfz01: 403,
      zd1_zz: 403,
      zld101: 403,
    }))
      expect([username, (await duty(username)).status]).toEqual([username, status]);
    expect((await world.anonymous.get('/api/duty')).status).toBe(401);
  });
});
