import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { draftsInOtherHands } from './intake-desk/drafts-in-other-hands.js';
import { startWorld, type Body, type Client, type World } from '../support/world.js';

const NOW = '2026-10-12T09:00:00+08:00';
const VILLAGE = '990114101205';
const NARRATIVE = '今天上午的提名会到会的人不够半数，签到簿是会后挨家补签的，我坐在后排数的。';

const call = (more: object = {}): object => ({
  channel: 'CALL',
  villageCode: VILLAGE,
  narrative: NARRATIVE,
  allegations: [{ code: 'S4-02', text: '提名会人数不足' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900000017' },
  channelDetails: { callStart: '2026-10-12T08:55:00+08:00' },
  ...more,
});

const question = (more: object = {}): object =>
  call({
    narrative: '请问参选证掉河里了，能补吗？我叫聂广田。',
    allegations: [{ code: 'Q-01', text: '咨询参选证补办' }],
    answer: { text: '聂广田，能补，投票前到村里办。', articleSlug: 'voter-card', acceptedByCaller: true },
    ...more,
  });

describeOnEngines('beside the intake form', (engine) => {
  let world: World;
  let clerk: Client;
  let colleague: Client;
  let supervisor: Client;
  const rows = (text: string, params: unknown[] = []) => world.app.get(Reader, { strict: false }).sql(text, params);
  const registered = async (more: object = {}): Promise<Body> => {
    const { status, body } = await clerk.post('/api/cases', call(more));
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    [clerk, colleague, supervisor] = await Promise.all([world.as('djy01'), world.as('djy02'), world.as('slfz01')]);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const keep = (who: Client, id: string, hold = 1, form: object = { narrative: NARRATIVE, villageCode: VILLAGE }) =>
    who.put(`/api/intake/drafts/${id}`, { channel: 'CALL', hold, form });
  const listed = async (who: Client): Promise<Body[]> => (await who.get<{ items: Body[] }>('/api/intake/drafts')).body.items;

  it('keeps a half filled form sealed, through a crash and a change of shift', async () => {
    const id = randomUUID();
    expect((await keep(clerk, id)).status).toBe(200);
    expect((await keep(clerk, id, 1, { narrative: '改过的话', villageCode: VILLAGE })).status).toBe(200);
    const [mine] = await listed(clerk);
    expect(mine).toMatchObject({ id, isMine: true, villageCode: VILLAGE, beginning: '改过的话' });
    expect((await listed(colleague))[0]).toMatchObject({ id, isMine: false, beginning: null });
    const [row] = await rows('SELECT sealed, wrapped_key FROM form_drafts WHERE id = ?', [id]);
    expect(JSON.stringify(row)).not.toMatch(/改过/u);
    const taken = await colleague.post(`/api/intake/drafts/${id}/hold`);
    expect(taken.body).toMatchObject({ hold: 2, form: { narrative: '改过的话' } });
    const late = await keep(clerk, id);
    expect([late.status, late.body.code]).toEqual([409, 'draft.taken-over']);
    expect((await keep(colleague, id, 2)).status).toBe(200);
    expect((await clerk.del(`/api/intake/drafts/${id}`)).body.code).toBe('draft.not-in-hand');
    expect((await colleague.del(`/api/intake/drafts/${id}`)).status).toBe(204);
    expect(await listed(clerk)).toEqual([]);
    expect((await keep(colleague, id, 2)).body.code).toBe('draft.discarded');
    const notes = await rows(
      'SELECT action FROM audit_notes WHERE subject_id = ? UNION ALL SELECT action FROM audit_entries WHERE subject_id = ?',
      [id, id],
    );
    expect(notes.map(({ action }) => action).sort()).toEqual(['draft.begin', 'draft.discard', 'draft.take']);
  });

  it('makes one case of a draft, whoever sends it and however often', async () => {
    const id = randomUUID();
    await keep(clerk, id);
    const headers = { 'idempotency-key': id };
    const first = await clerk.post('/api/cases', call({ draftId: id, draftHold: 1 }), headers);
    const again = await clerk.post('/api/cases', call({ draftId: id, draftHold: 1 }), headers);
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
    const other = await colleague.post('/api/cases', call({ draftId: id }), { 'idempotency-key': randomUUID() });
    expect([other.status, other.body.code]).toEqual([409, 'draft.registered']);
    expect((await colleague.post(`/api/intake/drafts/${id}/hold`)).body.code).toBe('draft.registered');
    const [row] = await rows('SELECT sealed, case_id FROM form_drafts WHERE id = ?', [id]);
    expect(row).toMatchObject({ sealed: null, case_id: first.body.id });
  });

  it('refuses a save that comes after the registration, though none came before', async () => {
    const id = randomUUID();
    const { status, body } = await clerk.post('/api/cases', call({ draftId: id }), { 'idempotency-key': id });
    expect(status).toBe(201);
    const late = await keep(clerk, id);
    expect([late.status, late.body.code]).toEqual([409, 'draft.registered']);
    expect(await rows('SELECT sealed, case_id FROM form_drafts WHERE id = ?', [id])).toEqual([
      { sealed: null, case_id: body.id },
    ]);
    const other = await colleague.post('/api/cases', call({ draftId: id }), { 'idempotency-key': randomUUID() });
    expect([other.status, other.body.code]).toEqual([409, 'draft.registered']);
  });

  it('forgets what nobody touched for thirty days, and nothing before', async () => {
    const id = randomUUID();
    await keep(clerk, id);
    const left = async () => (await rows('SELECT id FROM form_drafts WHERE id = ?', [id])).length;
    world.at('2026-11-11T08:59:00+08:00');
    await world.run('form-drafts.lapse');
    expect(await left()).toBe(1);
    world.at('2026-11-11T09:01:00+08:00');
    await world.run('form-drafts.lapse');
    expect(await left()).toBe(0);
  });

  draftsInOtherHands(() => world);

  it('is for clerks of the one desk alone', async () => {
    const id = randomUUID();
    await keep(clerk, id);
    expect((await keep(supervisor, id)).status).toBe(403);
    expect((await keep(clerk, 'x')).body.code).toBe('draft.bad-id');
    expect(
      (await clerk.put(`/api/intake/drafts/${id}`, { channel: 'CALL', hold: 1, form: { a: 'x'.repeat(200_001) } })).body.code,
    ).toBe('draft.too-long');
  });

  it("shows a number's ordinary petitions, of confidential ones only that a supervisor sees more, and notes who asked", async () => {
    const phone = '199-0000-0091';
    const person = { kind: 'NAMED_UNVERIFIED', name: '翟老四', phone: '19900000091' };
    const open = await registered({ complainant: person });
    const closed = await registered({ complainant: person, allegations: [{ code: 'X-01', text: '送挂面' }], stage: 'S2' });
    const ask = (who: Client) => who.post('/api/intake/petitioner', { phone, villageCode: VILLAGE, stage: 'S4' });
    const card = (await ask(clerk)).body;
    expect(card).toMatchObject({ petition: 'repeat', total: 1, supervisorSeesMore: true });
    expect(card['items']).toMatchObject([{ number: open.number, state: 'registered', isSameMatter: true }]);
    expect(JSON.stringify(card)).not.toMatch(/翟|1990/u);
    const guarded = [{ level: 'SECRET', total: 1 }];
    expect((await ask(supervisor)).body).toMatchObject({
      total: 1,
      items: [{ id: open.id }],
      supervisorSeesMore: false,
      guarded,
    });
    expect(card).toMatchObject({ guarded: [] });
    expect((await clerk.post('/api/intake/petitioner', { phone: '19900000092' })).body).toMatchObject({
      petition: 'first',
      items: [],
      supervisorSeesMore: false,
    });
    expect((await ask(await world.as('zd1_01'))).status).toBe(403);
    expect((await clerk.post('/api/intake/petitioner', { phone: '12' })).body.code).toBe('petitioner.no-number');
    for (const two of [{ phone: '19900000091,19900000092' }, { phone, idNumber: '110101199001010017' }]) {
      const { status, body } = await clerk.post('/api/intake/petitioner', two);
      expect([status, body.code]).toEqual([400, 'petitioner.one-number']);
    }
    const notes = await rows("SELECT refs FROM audit_notes WHERE action = 'petitioner.look-up'");
    const chained = await rows("SELECT refs FROM audit_entries WHERE action = 'petitioner.look-up'");
    expect(notes.length + chained.length).toBe(3);
    expect(JSON.stringify([notes, chained])).not.toContain('1990');
    const met = await rows(
      `SELECT subject_id FROM audit_notes WHERE action = 'petitioner.match' AND subject_type = 'case' UNION ALL
       SELECT subject_id FROM audit_entries WHERE action = 'petitioner.match' AND subject_type = 'case'`,
    );
    expect(met.map((each) => each['subject_id']).sort()).toEqual([open.id, open.id, closed.id, closed.id].sort());
  });

  it('stops whoever goes through a list of numbers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, n) => colleague.post('/api/intake/petitioner', { phone: `1990000${1000 + n}` })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.body.code).toBe('petitioner.too-many');
    expect((await clerk.post('/api/intake/petitioner', { phone: '19900000017' })).status).toBe(200);
  });

  it('finds what others of the village told of the same, and not for whoever is shut out', async () => {
    const others = [
      registered({
        narrative: '提名会签到簿会后补签，到会人数不够半数，主持人说算数。',
        stage: 'S4',
        villageCode: '990114101206',
      }),
      registered({ narrative: '流动票箱没有封条。', stage: 'S4', villageCode: '990114101206' }),
    ];
    const [same] = await Promise.all(others);
    const ask = (who: Client) =>
      who.post<{ items: Body[] }>('/api/intake/similar', { text: NARRATIVE, villageCode: '990114101206', stage: 'S4' });
    const found = (await ask(clerk)).body.items;
    expect(found.map(({ number }) => number)).toEqual([same?.number]);
    expect(found[0]).toMatchObject({ codes: ['S4-02'], state: 'registered' });
    expect(String(found[0]?.['text'])).toContain('主持人说算数');
    const accused = await rows("SELECT id FROM staff WHERE username = 'djy02'");
    await supervisor.post(`/api/cases/${same?.id}/respondents`, {
      respondents: [{ type: 'PERSON', name: '登记员', staffId: accused[0]?.['id'] }],
    });
    expect((await ask(colleague)).body.items).toEqual([]);
    expect((await ask(await world.as('sj01'))).status).toBe(403);
  });

  it('records that a similar case was linked or kept separate, at registration and later', async () => {
    const [one, other] = [await registered(), await registered()];
    const links = [
      { caseId: one.id, decision: 'similar' },
      { caseId: other.id, decision: 'separate' },
    ];
    const third = await registered({ links });
    const seen = await clerk.get<{ items: Body[] }>(`/api/cases/${third.id}/links`);
    const [desk] = await rows("SELECT id FROM staff WHERE username = 'djy01'");
    expect(seen.body.items.map(({ linkedById }) => linkedById)).toContain(desk?.['id']);
    const decided = seen.body.items.filter(({ kind }) => kind !== 'repeat').map(({ id, kind }) => [id, kind]);
    expect(decided).toEqual(
      expect.arrayContaining([
        [one.id, 'similar'],
        [other.id, 'separate'],
      ]),
    );
    expect(JSON.stringify((await clerk.get(`/api/cases/${one.id}/links`)).body)).toContain(third.number);
    const later = await clerk.post(`/api/cases/${other.id}/links`, { caseId: one.id, decision: 'similar' });
    expect(later.status).toBe(201);
    const again = await clerk.post(`/api/cases/${other.id}/links`, { caseId: one.id, decision: 'similar' });
    expect([again.status, again.body.code]).toEqual([409, 'link.known']);
    const unknown = await clerk.post('/api/cases', call({ links: [{ caseId: randomUUID(), decision: 'similar' }] }));
    expect(unknown.body.code).toBe('input.unknown-case');
  });

  it('answers and closes a plain question in the act that registers it', async () => {
    const { status, body } = await clerk.post('/api/cases', question());
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'closed', outcome: 'answered' });
    expect(body.queryCode).toMatch(/^\d{4} \d{4} \d{4}$/);
    const kinds = (body['notices'] as Body[]).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['RECEIPT', 'ANSWER']));
    expect(JSON.stringify(body)).not.toContain('聂广田');
  });

  it('registers nothing where what is to be answered is no plain question', async () => {
    const count = async () => Number((await rows('SELECT COUNT(*) AS n FROM cases'))[0]?.['n']);
    const before = await count();
    const grievance = await clerk.post('/api/cases', question({ allegations: [{ code: 'S3-06', text: '不给补' }] }));
    expect([grievance.status, grievance.body.code]).toEqual([409, 'answer.not-a-plain-question']);
    const empty = await clerk.post('/api/cases', question({ answer: { acceptedByCaller: true } }));
    expect([empty.status, empty.body.code]).toEqual([400, 'answer.empty']);
    expect(await count()).toBe(before);
  });

  it('suggests stage, codes and severity from what has been told', async () => {
    const { body } = await clerk.post('/api/intake/suggestions', {
      text: NARRATIVE,
      villageCode: VILLAGE,
      codes: ['S4-02'],
      occurrence: 'will_occur',
      headcount: 9,
    });
    expect(body).toMatchObject({ stage: 'S4', severity: 4, leastSeverity: 3, mayBeAnswered: false });
    expect((body['codes'] as Body[])[0]).toMatchObject({ code: 'S4-02' });
    expect((body['reasons'] as Body[]).map(({ code }) => code)).toEqual(['code', 'will_occur', 'group']);
    expect((await clerk.post('/api/intake/suggestions', {})).body).toMatchObject({ stage: null, severity: 1, codes: [] });
    expect((await clerk.post('/api/intake/suggestions', { codes: ['Z-99'] })).body.code).toBe('input.unknown-code');
  });
});
