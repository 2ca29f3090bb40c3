import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseView } from '../../../src/cases/present-case.js';
import { Deadline } from '../../../src/deadlines/deadline.entity.js';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type Client, type World } from '../../support/world.js';
import { caseUnderWay, fileOf, orderOf, staffNamed } from '../correcting-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const DONE = { doneOn: '2026-10-12', note: '已补登并张榜' };

describeOnSqliteFirst('correction', (engine) => {
  let world: World;
  let leader: Client;
  let member: Client;
  let checker: Client;
  let town: Client;
  let head: Client;
  let office: Client;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    [leader, member, checker, town, head, office] = (await Promise.all(
      ['zd1_zz', 'zd1_01', 'zd1_02', 'zld101', 'fzr01', 'xjb01'].map((name) => world.as(name)),
    )) as [Client, Client, Client, Client, Client, Client];
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const clocksOf = (caseId: string): Promise<Deadline[]> =>
    world.app.get(Reader, { strict: false }).find(Deadline, { caseId, clock: 'action' }, { id: 'ASC' });
  const firstActionOf = async (caseId: string): Promise<string> => (await fileOf(world, caseId)).actions[0]!.id;

  describe('an urgent measure', () => {
    it('is ordered before the findings, with its clock and its notice', async () => {
      const caseId = await caseUnderWay(world, { until: 'verifying' });
      const order = await orderOf(world, { code: 'A09', what: '派员驻村，阮秋禾来电要求' });
      const { status, body } = await leader.post(`/api/cases/${caseId}/actions`, order);
      expect([status, body]).toMatchObject([201, { code: 'A09', status: 'ordered', isUrgent: true }]);
      expect(body['what']).not.toContain('阮秋禾');
      const file = await fileOf(world, caseId);
      expect(file.notices.at(-1)).toMatchObject({ kind: 'CORRECTION_ORDER', subjectId: body.id });
      expect(file.deliveries.at(-1)).toMatchObject({ recipient: 'action_owner', mode: 'OFFICIAL' });
      expect(await clocksOf(caseId)).toMatchObject([{ subjectId: body.id, metAt: null }]);
      const events = await leader.get<{ kind: string }[]>(`/api/cases/${caseId}/timeline`);
      expect(events.body.at(-1)).toMatchObject({ kind: 'action' });
    });

    it('is the only thing that can be ordered then, and only by a leader', async () => {
      const caseId = await caseUnderWay(world, { until: 'routed' });
      const path = `/api/cases/${caseId}/actions`;
      expect((await leader.post(path, await orderOf(world))).body.code).toBe('order.not-urgent');
      expect((await member.post(path, await orderOf(world, { code: 'A11' }))).status).toBe(403);
      expect((await (await world.as('zd2_zz')).post(path, await orderOf(world, { code: 'A11' }))).status).toBe(404);
      expect((await leader.post(path, { ...(await orderOf(world)), code: 'A99' })).status).toBe(400);
    });
  });

  it('adds any action while correcting, by the shared rules', async () => {
    const caseId = await caseUnderWay(world);
    const path = `/api/cases/${caseId}/actions`;
    expect((await leader.post(path, await orderOf(world, { code: 'A13' }))).status).toBe(201);
    expect((await leader.post(path, await orderOf(world, { dueOn: '2026-10-11' }))).body.code).toBe('order.due-in-past');
    expect((await leader.post(path, await orderOf(world, { code: 'A05' }))).body.code).toBe('order.rerun-stage-missing');
    expect((await leader.post(path, await orderOf(world, { checkerId: 'nobody' }))).body.code).toBe('input.unknown-staff');
    expect((await leader.post(path, await orderOf(world, { ownerGroupId: 'nothing' }))).body.code).toBe('input.unknown-group');
    expect((await leader.post(path, await orderOf(world, { allegationIds: ['x'] }))).body.code).toBe('input.unknown-allegation');
    const own = { ownerStaffId: (await staffNamed(world, 'zd1_02')).id };
    expect((await leader.post(path, await orderOf(world, own))).body.code).toBe('order.owner-checks');
  });

  describe('completion and check', () => {
    it('ends the clock of an action that somebody else checked', async () => {
      const caseId = await caseUnderWay(world);
      const path = `/api/cases/${caseId}/actions/${await firstActionOf(caseId)}`;
      expect((await checker.post(`${path}/check`, { passed: true })).body.code).toBe('check.not-done');
      expect((await member.post(`${path}/completion`, { doneOn: '2026-10-12' })).body.code).toBe('completion.unproven');
      expect((await member.post(`${path}/completion`, { ...DONE, evidenceIds: ['x'] })).body.code).toBe('input.unknown-evidence');
      expect((await town.post(`${path}/completion`, DONE)).body).toMatchObject({ status: 'done', doneOn: '2026-10-12' });
      expect((await town.post(`${path}/completion`, DONE)).body.code).toBe('completion.not-ordered');
      expect((await town.post(`${path}/check`, { passed: true })).status).toBe(403);
      expect((await member.post(`${path}/check`, { passed: true })).status).toBe(403);
      expect((await checker.post(`${path}/check`, { passed: true })).body).toMatchObject({ status: 'checked' });
      expect(await clocksOf(caseId)).toMatchObject([{ metAt: expect.stringContaining('2026-10-12') }]);
    });

    it('is never done by one and the same person', async () => {
      const caseId = await caseUnderWay(world);
      const path = `/api/cases/${caseId}/actions/${await firstActionOf(caseId)}`;
      const { id: doneById } = await staffNamed(world, 'zd1_zz');
      await office.post(`${path}/completion`, { ...DONE, doneById });
      expect((await office.post(`${path}/check`, { passed: true })).body.code).toBe('check.own-work');
      expect((await leader.post(`${path}/check`, { passed: true })).body.code).toBe('check.own-work');
      expect((await checker.post(`${path}/check`, { passed: true })).status).toBe(201);
    });

    it('goes back to ordered when the check fails, its clock running on', async () => {
      const caseId = await caseUnderWay(world);
      const path = `/api/cases/${caseId}/actions/${await firstActionOf(caseId)}`;
      await member.post(`${path}/completion`, DONE);
      const failed = await checker.post(`${path}/check`, { passed: false, note: '榜上仍缺一人' });
      expect(failed.body).toMatchObject({ status: 'ordered', checkNote: '榜上仍缺一人' });
      expect(await clocksOf(caseId)).toMatchObject([{ metAt: null, cancelledAt: null }]);
      expect((await member.post(`${path}/completion`, DONE)).body).toMatchObject({ status: 'done', checkedById: null });
    });

    it('lets the discipline liaison check A10 by reference, and nothing else', async () => {
      const caseId = await caseUnderWay(world, { orders: [{ code: 'A10' }, { code: 'A01' }] });
      const { actions } = await fileOf(world, caseId);
      const liaison = await world.as('jw01');
      for (const { id } of actions) await member.post(`/api/cases/${caseId}/actions/${id}/completion`, DONE);
      const [a10, a01] = actions.map(({ id }) => `/api/cases/${caseId}/actions/${id}/check`);
      expect((await liaison.post(a10!, { passed: true })).status).toBe(201);
      expect((await liaison.post(a01!, { passed: true })).status).toBe(403);
      expect((await liaison.get(`/api/cases/${caseId}`)).body['text']).toBeNull();
    });

    it('answers 404 for an action of another case', async () => {
      const [caseId, other] = [await caseUnderWay(world), await caseUnderWay(world)];
      const path = `/api/cases/${caseId}/actions/${await firstActionOf(other)}/completion`;
      expect((await member.post(path, DONE)).status).toBe(404);
    });
  });

  describe('replacement', () => {
    it('puts another action in the place of one, and ends its clock', async () => {
      const caseId = await caseUnderWay(world);
      const actionId = await firstActionOf(caseId);
      const path = `/api/cases/${caseId}/actions/${actionId}/replacement`;
      expect((await leader.post(path, { reason: '不再需要' })).body.code).toBe('replacement.last-action');
      expect((await member.post(path, { reason: '不再需要' })).status).toBe(403);
      const { body } = await leader.post(path, { reason: '改为重新公告', by: await orderOf(world, { code: 'A02' }) });
      expect(body).toMatchObject({ id: actionId, status: 'replaced', revokedReason: '改为重新公告' });
      const [old, successor] = (await fileOf(world, caseId)).actions;
      expect(old).toMatchObject({ replacedById: successor!.id });
      expect(await clocksOf(caseId)).toMatchObject([
        { cancelReason: 'replaced' },
        { subjectId: successor!.id, cancelledAt: null },
      ]);
      expect((await leader.post(path, { reason: '再改' })).body.code).toBe('replacement.settled');
    });

    it('revokes an urgent measure that is no longer needed', async () => {
      const caseId = await caseUnderWay(world, { until: 'verifying' });
      const { body } = await leader.post(`/api/cases/${caseId}/actions`, await orderOf(world, { code: 'A04' }));
      const path = `/api/cases/${caseId}/actions/${body.id}/replacement`;
      expect((await leader.post(path, { reason: '改', by: await orderOf(world) })).body.code).toBe('order.not-urgent');
      expect((await leader.post(path, { reason: '查无此事' })).body).toMatchObject({ status: 'revoked' });
    });
  });

  describe('concurrence and the end of the correction', () => {
    const checkedCase = async (more: Parameters<typeof caseUnderWay>[1] = {}): Promise<string> => {
      const caseId = await caseUnderWay(world, more);
      const path = `/api/cases/${caseId}/actions/${await firstActionOf(caseId)}`;
      await member.post(`${path}/completion`, DONE);
      await checker.post(`${path}/check`, { passed: true });
      return caseId;
    };
    const finish = (caseId: string, body: object = {}) =>
      member.post<CaseView & { code: string }>(`/api/cases/${caseId}/steps/finishCorrection`, body);

    it('waits for checks and for the town, whose dissent is a word as well', async () => {
      const caseId = await caseUnderWay(world);
      expect((await finish(caseId)).body.code).toBe('actions.unchecked');
      const ready = await checkedCase();
      expect((await finish(ready)).body.code).toBe('concurrence.missing');
      const say = (who: Client, body: object) => who.post(`/api/cases/${ready}/concurrence`, body);
      expect((await say(head, { subject: 'correction', stance: 'concur' })).status).toBe(403);
      expect((await say(town, { subject: 'correction', stance: 'dissent' })).body.code).toBe('concurrence.reason-missing');
      expect((await say(town, { subject: 'correction', stance: 'dissent', text: '期限过短' })).status).toBe(201);
      const { status, body } = await finish(ready, { comment: '镇里意见已附卷' });
      expect([status, body.state]).toEqual([201, 'explaining']);
      expect(body.clocks.some(({ clock, metAt }) => clock === 'explanation_reply' && metAt === null)).toBe(true);
      const file = await fileOf(world, ready);
      expect(file.assignments.find(({ part }) => part === 'co_handler')?.doneAt).not.toBeNull();
      expect(file.notes.at(-1)).toMatchObject({ kind: 'internal', text: '镇里意见已附卷' });
    });

    it('counts one working day of silence after asking', async () => {
      const caseId = await checkedCase();
      const ask = { subject: 'correction', stance: 'asked' };
      expect((await member.post(`/api/cases/${caseId}/concurrence`, ask)).status).toBe(201);
      expect((await member.post(`/api/cases/${caseId}/concurrence`, ask)).body.code).toBe('concurrence.already-asked');
      world.at('2026-10-13T23:59:00+08:00');
      expect((await finish(caseId)).body.code).toBe('concurrence.missing');
      world.at('2026-10-14T00:00:10+08:00');
      expect((await finish(caseId)).body.state).toBe('explaining');
    });

    it('needs no word of an excluded town group, which sees nothing either', async () => {
      const caseId = await checkedCase({ isTownAccused: true });
      expect((await town.get(`/api/cases/${caseId}`)).status).toBe(404);
      const asked = await member.post(`/api/cases/${caseId}/concurrence`, { subject: 'correction', stance: 'asked' });
      expect(asked.body.code).toBe('concurrence.no-town-group');
      expect((await finish(caseId)).body.state).toBe('explaining');
    });

    it("takes the head's word before A08", async () => {
      const caseId = await caseUnderWay(world);
      const order = await orderOf(world, { code: 'A08' });
      expect((await leader.post(`/api/cases/${caseId}/actions`, order)).body.code).toBe('order.head-missing');
      await head.post(`/api/cases/${caseId}/concurrence`, { subject: 'order', stance: 'concur' });
      expect((await leader.post(`/api/cases/${caseId}/actions`, order)).status).toBe(201);
    });

    it('ends once when two finish at the same time', async () => {
      const caseId = await checkedCase({ isTownAccused: true });
      const { version } = (await fileOf(world, caseId)).kase;
      const answers = await Promise.all([finish(caseId, { version }), finish(caseId, { version })]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    });
  });

  it('leaves no message waiting', () => world.settled());
});
