import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnEngines } from '../support/engines.js';
import type { ReplyDraftView } from '../../src/explanation/drafts/reply-drafts.service.js';
import { startWorld, type Client, type World } from '../support/world.js';
import { answeredCase, explanation, replyOf } from './answered-case.js';
import { MOST_MET } from '../../src/explanation/drafts/reply-draft-rules.js';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { caseUnderWay, fileOf, staffNamed } from './correcting-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
type Readings = { items: { staffId: string; reason: string; metPlaces: number | null }[] };
const FOUND = '经查阅选民登记册并走访三户，漏登属实，已补登并张榜。';

describeOnEngines('the reply while it is written', (engine) => {
  let world: World;
  let leader: Client;
  let member: Client;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    [leader, member] = (await Promise.all(['zd1_zz', 'zd1_01'].map((name) => world.as(name)))) as [Client, Client];
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const begun = async () => {
    const caseId = await caseUnderWay(world);
    const { allegations } = await fileOf(world, caseId);
    const points = allegations.map(({ id }) => ({ allegationId: id, opinion: 'SUPPORTED', text: FOUND }));
    return { path: `/api/cases/${caseId}/reply-draft`, points, caseId };
  };

  it('says what is missing until every point is answered', async () => {
    const { path, points } = await begun();
    expect((await member.get(path)).body).toMatchObject({ draft: null, objection: null });
    const { body } = await member.put(path, { version: 0, points: [], text: FOUND });
    expect(body).toMatchObject({ draft: { version: 1, state: 'writing' }, objection: { code: 'reply.points-missing' } });
    expect((await member.put(path, { version: 1, points, text: FOUND })).body).toMatchObject({ objection: null, named: [] });
  });

  it('takes the complainant out and says where', async () => {
    const { path, points } = await begun();
    const { body } = await member.put(path, { version: 0, points, text: `阮秋禾反映：${FOUND}` });
    expect(body['named']).toEqual(['text']);
    expect((body as unknown as ReplyDraftView).draft?.text).not.toContain('阮秋禾');
  });

  it('leaves behind who met the complainant, and after some of it keeps no more of that until the next day', async () => {
    const { path, points, caseId } = await begun();
    const put = async (version: number, text: string) => {
      const { status, body } = await member.put(path, { version, points, text });
      return [status, (body as { code?: string }).code];
    };
    for (let version = 0; version < MOST_MET - 1; version += 1)
      expect(await put(version, `阮秋禾：${FOUND}`)).toEqual([200, undefined]);
    const handedIn = await member.post<ReplyDraftView>(`${path}/submission`, { version: MOST_MET - 1, comment: '是阮秋禾吗' });
    expect([handedIn.status, handedIn.body.draft?.comment]).toEqual([200, '是【反映人】吗']);
    expect(await put(MOST_MET, `阮秋禾：${FOUND}`)).toEqual([409, 'reply-draft.names-complainant']);
    expect((await leader.get<ReplyDraftView>(path)).body.draft?.version).toBe(MOST_MET);
    expect(await put(MOST_MET, FOUND)).toEqual([200, undefined]);

    const who = (await staffNamed(world, 'zd1_01')).id;
    for (const reader of ['slfz01', 'sj01']) {
      const { items } = (await (await world.as(reader)).get<Readings>(`/api/cases/${caseId}/identity-readings`)).body;
      expect(items).toHaveLength(MOST_MET + 1);
      for (const item of items) expect(item).toMatchObject({ staffId: who, reason: '', metPlaces: 1 });
    }
    const noted = await world.app.get(Reader).sql<{ refs: string }>(
      `SELECT actor_id AS actor, refs FROM audit_notes WHERE action = 'identity.met' AND subject_id = ?
       UNION ALL SELECT actor_id AS actor, refs FROM audit_entries WHERE action = 'identity.met' AND subject_id = ?`,
      [caseId, caseId],
    );
    expect(noted).toEqual(Array.from({ length: MOST_MET + 1 }, () => ({ actor: who, refs: '{"places":1}' })));

    world.at('2026-10-13T00:10:00+08:00');
    expect(await put(MOST_MET + 1, `阮秋禾：${FOUND}`)).toEqual([200, undefined]);
  });

  it('lets nobody write over what they have not read', async () => {
    const { path, points } = await begun();
    await member.put(path, { version: 0, points, text: FOUND });
    const late = await leader.put(path, { version: 0, points, text: '另一份答复稿，写于同时。' });
    expect([late.status, late.body.code]).toEqual([409, 'reply-draft.changed']);
    expect((await leader.get<ReplyDraftView>(path)).body.draft?.text).toBe(FOUND);
  });

  it('is not signed past: a signature names the draft that it has read', async () => {
    const id = await answeredCase(world, { until: 'explaining' });
    await member.post(`/api/cases/${id}/explanations`, await explanation(world));
    const path = `/api/cases/${id}/reply-draft`;
    const { points } = (await replyOf(world, id)) as { points: unknown[] };
    await member.put(path, { version: 0, points, text: FOUND });
    const { body: read } = await leader.get<ReplyDraftView>(path);
    expect(read.recipients).toEqual([expect.objectContaining({ mode: 'PHONE' })]);
    await member.put(path, { version: 1, points, text: `${FOUND}另已电话告知。` });
    const signed = (draftVersion: number) =>
      leader.post(path.replace('reply-draft', 'steps/reply'), { points, text: FOUND, draftVersion });
    const late = await signed(1);
    expect([late.status, late.body.code]).toEqual([409, 'reply-draft.changed']);
    expect((await leader.get<ReplyDraftView>(path)).body.draft?.text).toBe(`${FOUND}另已电话告知。`);
    expect((await signed(2)).status).toBe(201);
  });

  it('is handed in, and returned by the leader alone with what to change', async () => {
    const { path, points } = await begun();
    await member.put(path, { version: 0, points, text: FOUND });
    expect((await leader.post(`${path}/return`, { version: 1, comment: '请写明依据' })).body.code).toBe(
      'reply-draft.not-submitted',
    );
    expect((await member.post<ReplyDraftView>(`${path}/submission`, { version: 1 })).body.draft?.state).toBe('submitted');
    expect((await member.post(`${path}/return`, { version: 2, comment: '自己退回' })).status).toBe(403);
    const { body } = await leader.post(`${path}/return`, { version: 2, comment: '请写明依据' });
    expect(body['draft']).toMatchObject({ state: 'returned', comment: '请写明依据', version: 3 });
  });

  describe('for others', () => {
    it('is neither the town’s nor another group’s', async () => {
      const { path } = await begun();
      expect((await (await world.as('zld101')).get(path)).status).toBe(403);
      expect((await (await world.as('zd2_zz')).get(path)).status).toBe(404);
    });
  });
});
