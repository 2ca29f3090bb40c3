import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import {
  body,
  directory,
  openClocks,
  read,
  refused,
  routed,
  seatOf,
  submitted,
  verifying,
  type CaseBody,
} from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeOnSqliteFirst('verification', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const post = async (username: string, path: string, input: object = {}) =>
    (await world.as(username)).post<CaseBody>(path, input);
  const order = () => ({
    code: 'A01',
    what: '补登聂广田并张榜',
    ownerName: '村民选举委员会',
    dueOn: '2026-10-16',
    checkerId: g.staffId('zd1_02'),
  });

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('startVerification', () => {
    const start = (username: string, id: string, verifiers: string[], more: object = {}) =>
      post(username, `/api/cases/${id}/steps/startVerification`, {
        verifierIds: verifiers.map(g.staffId),
        declaredNoConflict: true,
        ...more,
      });

    it('names verifiers of any guidance group and takes the case over for the lead', async () => {
      const { id } = await routed(world);
      const kase = body(await start('zd1_01', id, ['zd1_01', 'zd2_zz'], { plan: '先见聂广田，再查名单' }));
      expect(kase.state).toBe('verifying');
      expect(seatOf(kase, 'lead')?.takenOverAt).not.toBeNull();
      expect(openClocks(kase, 'not_taken_lead')).toEqual([]);
      expect(kase.notes.map((n) => n.text)).toEqual(['先见【反映人】，再查名单']);
      expect((await (await world.as('zd2_zz')).get(`/api/cases/${id}`)).status).toBe(200);
    });

    it('refuses one verifier, a stranger, no declaration, another group’s leader', async () => {
      const { id } = await routed(world);
      expect(refused(await start('zd1_zz', id, ['zd1_01']))).toEqual([409, 'verifiers.too-few']);
      expect(refused(await start('zd1_zz', id, ['zd1_01', 'zcy101']))).toEqual([409, 'verifiers.not-guidance']);
      const undeclared = await start('zd1_zz', id, ['zd1_01', 'zd1_02'], { declaredNoConflict: false });
      expect(refused(undeclared)).toEqual([409, 'verifiers.not-declared']);
      const unknown = await start('zd1_zz', id, [], { verifierIds: ['nobody', g.staffId('zd1_01')] });
      expect(refused(unknown)).toEqual([400, 'input.unknown-staff']);
      expect((await start('zd2_zz', id, ['zd2_01', 'zd2_02'])).status).toBe(404);
      expect((await start('zcy101', id, ['zd1_01', 'zd1_02'])).status).toBe(403);
      const kase = await read(world, 'zd1_zz', id);
      expect([kase.state, kase.verifiers]).toEqual(['routed', []]);
    });

    it('changes the verifiers at the third petition on the matter', async () => {
      const complainant = { kind: 'NAMED_UNVERIFIED', name: '申未央', phone: '19900009999' };
      const petitions = [];
      for (const ordinal of [1, 2, 3]) petitions.push({ ordinal, ...(await routed(world, { complainant })) });
      expect(petitions.map((p) => p.petitionCount)).toEqual([1, 2, 3]);
      const [first, second, third] = petitions.map(({ id }) => id);
      expect((await start('zd1_zz', first!, ['zd1_01', 'zd1_02'])).status).toBe(201);
      expect((await start('zd1_zz', second!, ['zd1_01', 'zd2_01'])).status).toBe(201);
      expect(refused(await start('zd1_zz', third!, ['zd3_01', 'zd2_01']))).toEqual([409, 'verifiers.earlier-petition']);
      expect((await start('zd1_zz', third!, ['zd3_01', 'zd2_02'])).status).toBe(201);
    });

    it('refuses whoever bears the respondent’s name until the head has decided', async () => {
      const { id } = await routed(world, { respondents: [{ type: 'PERSON', name: '鲜于拓' }] });
      expect(refused(await start('zd1_zz', id, ['zd1_01', 'zd1_02']))).toEqual([409, 'verifiers.conflicted']);
    });
  });

  describe('site visits', () => {
    it('meet the clock at the time of the visit and mask the complainant', async () => {
      const kase = await verifying(world);
      const visit = { visitedAt: '2026-10-12T08:58:00+08:00', byIds: [g.staffId('zd1_01')], notes: '聂广田在场' };
      const row = body(await post('zd1_01', `/api/cases/${kase.id}/site-visits`, visit));
      expect(row['notes']).toBe('【反映人】在场');
      const after = await read(world, 'zd1_01', kase.id);
      expect(after.clocks.find((c) => c.clock === 'verify')?.metAt).toBe('2026-10-12T08:58:00.000+08:00');
    });

    it('sent again under their key, as from a phone in a village, are one visit, also with their photos and once the case has gone on', async () => {
      const kase = await verifying(world);
      const [member, path] = [await world.as('zd1_01'), `/api/cases/${kase.id}`];
      const key = (n: number) => ({ 'idempotency-key': `visit-${kase.id}-${n}` });
      const visit = { visitedAt: '2026-10-12T08:58:00+08:00', byIds: [g.staffId('zd1_01')], notes: '聂广田在场' };
      const send = () => member.post<CaseBody>(`${path}/site-visits`, visit, key(0));
      const visits = (await Promise.all([send(), send(), send()])).map(body);
      expect(new Set(visits.map(({ id }) => id)).size).toBe(1);
      const other = await member.post<CaseBody>(`${path}/site-visits`, { ...visit, notes: '另一次' }, key(0));
      expect(refused(other)).toEqual([409, 'idempotency.different-body']);
      const photo = () => {
        const form = new FormData();
        form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'photo-1.png');
        return member.post<CaseBody>(`${path}/evidence`, form, key(1));
      };
      const photos = (await Promise.all([photo(), photo()])).map(body);
      world.at('2026-10-12T10:00:00+08:00');
      expect([...photos, body(await photo())].map(({ id }) => id)).toEqual(Array(3).fill(photos[0]?.id));
      expect(body(await send()).id).toBe(visits[0]?.id);
      const { body: timeline } = await member.get<{ kind: string }[]>(`${path}/timeline`);
      expect(timeline.filter(({ kind }) => kind === 'siteVisit' || kind === 'evidence')).toHaveLength(2);
    });

    it('or the reason why nobody went, which the public timeline does not call a visit', async () => {
      const kase = await verifying(world);
      const path = `/api/cases/${kase.id}/site-visits`;
      const byIds = [g.staffId('zd1_02')];
      body(await post('zd1_02', path, { reasonWithoutVisit: '名单已在镇里核对', byIds }));
      expect(openClocks(await read(world, 'zd1_01', kase.id), 'verify')).toEqual([]);
      const timeline = await (
        await world.as('zd1_01')
      ).get<{ kind: string; visibility: string }[]>(`/api/cases/${kase.id}/timeline`);
      expect(timeline.body.find((e) => e.kind === 'siteVisit')?.visibility).toBe('internal');
      const both = { reasonWithoutVisit: '没去', visitedAt: NOW, byIds };
      expect(refused(await post('zd1_02', path, both))).toEqual([409, 'visit.when-or-why-not']);
      const strangers = { visitedAt: NOW, byIds: [g.staffId('zd2_01')] };
      expect(refused(await post('zd1_02', path, strangers))).toEqual([409, 'visit.not-a-verifier']);
      const future = { visitedAt: '2026-10-13T09:00:00+08:00', byIds };
      expect(refused(await post('zd1_02', path, future))).toEqual([409, 'visit.in-the-future']);
      expect((await post('zd1_zz', path, { visitedAt: NOW, byIds })).status).toBe(403);
    });
  });

  describe('findings', () => {
    it('take the place of the earlier draft and need action where substantiated', async () => {
      const kase = await verifying(world);
      const path = `/api/cases/${kase.id}/findings`;
      const allegationId = kase.allegations[0]!.id;
      const first = body(await post('zd1_01', path, { allegationId, kind: 'NOT_SUBSTANTIATED', reasons: '名单上有' }));
      expect(first['needsAction']).toBe(false);
      const law = { cause: 'STAFF_ERROR', rulesBroken: ['R34', 'VOL25 16-17'], effectOnResult: 'POSSIBLE' };
      const second = body(await post('zd1_02', path, { allegationId, kind: 'PARTLY', reasons: '聂广田漏登', ...law }));
      expect(second).toMatchObject({ needsAction: true, reasons: '【反映人】漏登', authorId: g.staffId('zd1_02') });
      const after = await read(world, 'zd1_zz', kase.id);
      expect(after.findings.map((f) => [f.id, f.supersededAt !== null])).toEqual([
        [first.id, true],
        [second.id, false],
      ]);
    });

    it('name what exists and say why nothing could be verified', async () => {
      const kase = await verifying(world);
      const path = `/api/cases/${kase.id}/findings`;
      const fine = { allegationId: kase.allegations[0]!.id, kind: 'UNVERIFIABLE', reasons: '问过选委会三人，缺计票表原件' };
      expect(refused(await post('zd1_01', path, { ...fine, allegationId: 'none' }))).toEqual([400, 'input.unknown-allegation']);
      expect(refused(await post('zd1_01', path, { ...fine, evidenceIds: ['none'] }))).toEqual([400, 'input.unknown-evidence']);
      expect(refused(await post('zd1_01', path, { ...fine, rulesBroken: ['R99'] }))).toEqual([400, 'input.unknown-rule']);
      expect(refused(await post('zd1_01', path, { ...fine, reasons: '查不到' }))).toEqual([409, 'finding.reasons-too-short']);
      expect((await post('zd1_01', path, { ...fine, kind: 'TRUE' })).status).toBe(400);
      expect((await post('zd1_01', path, fine)).status).toBe(201);
    });

    it('are submitted whole, once, and start the clock of the order', async () => {
      const kase = await verifying(world);
      const path = `/api/cases/${kase.id}/findings-submissions`;
      expect(refused(await post('zd1_01', path))).toEqual([409, 'findings.incomplete']);
      await submitted(world, kase);
      expect(openClocks(await read(world, 'zd1_zz', kase.id), 'order_correction')).toHaveLength(1);
      expect(refused(await post('zd1_01', path))).toEqual([409, 'findings.already-submitted']);
    });
  });

  describe('confirm and clear', () => {
    it('order the correction: approved findings, action, its clock and its notice', async () => {
      const kase = await verifying(world);
      await submitted(world, kase);
      const path = `/api/cases/${kase.id}/steps/confirm`;
      expect(refused(await post('zd1_01', path, { actions: [order()] }))).toEqual([403, 'permission.denied']);
      expect((await post('zd1_zz', path, { actions: [] })).status).toBe(400);
      expect(refused(await post('zd1_zz', `/api/cases/${kase.id}/steps/clear`))).toEqual([409, 'clear.action-needed']);
      const after = body(await post('zd1_zz', path, { actions: [order()], comment: '同意' }));
      expect(after.state).toBe('correcting');
      expect(after.findings.map((f) => f.approvedById)).toEqual([g.staffId('zd1_zz'), g.staffId('zd1_zz')]);
      const [action] = after['actions'] as { id: string; what: string; status: string }[];
      expect(action).toMatchObject({ what: '补登【反映人】并张榜', status: 'ordered' });
      expect(openClocks(after, 'action').map((c) => c.subjectId)).toEqual([action?.id]);
      expect(openClocks(after, 'order_correction')).toEqual([]);
      expect(after.notices.map((n) => n.kind)).toContain('CORRECTION_ORDER');
    });

    it('leave nothing behind when an order is refused', async () => {
      const kase = await verifying(world);
      await submitted(world, kase);
      const past = { actions: [order(), { ...order(), dueOn: '2026-10-11' }] };
      expect((await post('zd1_zz', `/api/cases/${kase.id}/steps/confirm`, past)).status).toBe(409);
      const elected = { actions: [{ ...order(), code: 'A06', rerunStage: 'S3' }] };
      expect(refused(await post('zd1_zz', `/api/cases/${kase.id}/steps/confirm`, elected))).toEqual([409, 'order.head-missing']);
      const after = await read(world, 'zd1_zz', kase.id);
      expect([after.state, after['actions'], openClocks(after, 'action')]).toEqual(['verifying', [], []]);
      expect(after.findings.every((f) => f.approvedById === null)).toBe(true);
    });

    it('clear a case in which nothing is to be corrected', async () => {
      const kase = await verifying(world);
      await submitted(world, kase, 'LAWFUL_MISUNDERSTOOD');
      const confirm = await post('zd1_zz', `/api/cases/${kase.id}/steps/confirm`, { actions: [order()] });
      expect(refused(confirm)).toEqual([409, 'confirm.nothing-to-correct']);
      const after = body(await post('zd1_zz', `/api/cases/${kase.id}/steps/clear`));
      expect(after.state).toBe('explaining');
      expect(openClocks(after, 'explanation_reply')).toHaveLength(1);
    });

    it('are the head’s where the only leader drafted the findings', async () => {
      const { id } = await routed(world);
      const verifierIds = ['zd1_zz', 'zd1_01'].map(g.staffId);
      body(await post('zd1_zz', `/api/cases/${id}/steps/startVerification`, { verifierIds, declaredNoConflict: true }));
      const kase = await read(world, 'zd1_zz', id);
      await submitted(world, kase);
      const allegationId = kase.allegations[0]!.id;
      body(await post('zd1_zz', `/api/cases/${id}/findings`, { allegationId, kind: 'PARTLY', reasons: '组长复核后改' }));
      body(await post('zd1_01', `/api/cases/${id}/findings-submissions`));
      const own = await post('zd1_zz', `/api/cases/${id}/steps/confirm`, { actions: [order()] });
      expect(refused(own)).toEqual([409, 'finding.own-work']);
      expect(body(await post('fzr01', `/api/cases/${id}/steps/confirm`, { actions: [order()] })).state).toBe('correcting');
    });
  });
});
