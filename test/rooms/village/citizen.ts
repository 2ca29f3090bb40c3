import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VaultService } from '../../../src/identity/vault.service.js';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type Answer, type World } from '../../support/world.js';
import { body, directory, read, submitted, VILLAGE, TOWN, type CaseBody } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';

type Registered = { number: string; queryCode: string; state: { zh: string; en: string }; receivedAt: string; code: string };
type Words = { zh: string; en: string } | null;
type Status = {
  number: string;
  state: { zh: string };
  step: number | null;
  outcome: Words;
  nextStep: { zh: string };
  byDate: string | null;
  isLate: boolean;
  responsible: string | null;
  reviewUntil: string | null;
  points: { text: string; found: Words; corrected: Words[]; opinion: Words; reply: string | null }[];
  explanations: string[];
  reply: string | null;
  notices: { kind: string; text: string; servedAt: string | null }[];
  events: { at: string; sentence: { zh: string } }[];
  code: string;
};

const COMPLAINT = {
  consent: true,
  townCode: TOWN,
  villageCode: VILLAGE,
  occurrence: 'occurred',
  narrative: '我是聂广田，名单上没有我。',
  allegations: [{ code: 'S3-01', text: '本人聂广田未列入选民名单' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田' },
};

describeOnSqliteFirst('the citizen', (engine) => {
  let world: World;
  const register = (more: object = {}, headers: Record<string, string> = {}): Promise<Answer<Registered>> =>
    world.anonymous.post<Registered>('/api/public/cases', { ...COMPLAINT, ...more }, headers);
  const status = (number: string, code: string) => world.anonymous.post<Status>('/api/public/status', { number, code });
  const act = (what: string, { number, queryCode }: Registered, more: object = {}) =>
    world.anonymous.post<Status>(`/api/public/${what}`, { number, code: queryCode, ...more });
  const idOf = async ({ number, queryCode }: Registered): Promise<string> =>
    (await world.app.get(VaultService, { strict: false }).matches(world.app.get(Reader), number, queryCode))!;
  const accept = async (told: Registered): Promise<string> => {
    const id = await idOf(told);
    body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/accept`));
    return id;
  };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('registers', () => {
    it('without an account and gets number and code', async () => {
      const answer = await register();
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        state: { zh: '已登记', en: 'received' },
        receivedAt: expect.stringMatching(/^2026-10-12T09:0/),
      });
      expect(answer.body.number).toMatch(/^990114-2026-\d{6}$/);
      expect(answer.body.queryCode).toMatch(/^\d{4} \d{4} \d{4}$/);
    });

    it('with nothing but a sentence, unnamed', async () => {
      expect(
        (await register({ townCode: undefined, villageCode: undefined, allegations: undefined, complainant: undefined })).status,
      ).toBe(201);
    });

    it('only with consent, and only what citizens may say', async () => {
      const refused = await register({ consent: false });
      expect([refused.status, refused.body.code]).toEqual([400, 'consent.required']);
      expect((await register({ severity: 4 })).status).toBe(400);
      expect((await register({ channel: 'CALL' })).status).toBe(400);
      expect((await register({ townCode: '110114101', villageCode: undefined })).status).toBe(400);
    });

    it('once under the same key, with the same code until the receipt has been seen', async () => {
      const key = { 'idempotency-key': 'phone-1' };
      const first = (await register({}, key)).body;
      expect((await register({}, key)).body).toEqual(first);
      expect((await register({ narrative: '别的话' }, key)).body.code).toBe('idempotency.different-body');
      expect((await status(first.number, first.queryCode)).status).toBe(200);
      expect((await register({}, key)).body).toEqual({ ...first, queryCode: null });
    });
  });

  describe('asks', () => {
    it('and reads five words, the next step, the day and who is responsible', async () => {
      const { number, queryCode } = (await register()).body;
      await world.settled();
      const { body: told } = await status(number, queryCode);
      expect(told).toMatchObject({
        number,
        state: { zh: '已登记' },
        step: 1,
        outcome: null,
        byDate: '2026-10-27',
        isLate: false,
        responsible: '区选举办公室受理组',
        reviewUntil: null,
        reply: null,
        explanations: [],
      });
      expect(told.points).toMatchObject([{ ordinal: 1, found: null, corrected: [], opinion: null, reply: null }]);
      expect(told.events.map(({ sentence }) => sentence.zh)).toEqual([`网上反映已登记，编号 ${number}。`]);
      expect(told.notices.map(({ kind }) => kind)).toEqual(['RECEIPT']);
      expect(JSON.stringify(told)).not.toContain('聂广田');
    });

    it('with spaces, dashes and full-width digits', async () => {
      const { number, queryCode } = (await register()).body;
      const wide = queryCode.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      expect((await status(` ${number.replaceAll('-', ' ')} `, wide)).status).toBe(200);
      expect((await status(number, queryCode.replaceAll(' ', ''))).status).toBe(200);
    });

    it('and gets the same answer for a wrong number, a wrong code, another case’s code and nonsense', async () => {
      const one = (await register()).body;
      const other = (await register()).body;
      const wrong = [
        await status('990114-2026-999999', one.queryCode),
        await status(one.number, '0000 0000 0000'),
        await status(one.number, other.queryCode),
        await status('not a number', 'not a code'),
      ];
      const said = wrong.map(
        ({ status: code, body: { instance: _instance, ...problem } }: { status: number; body: Record<string, unknown> }) => [
          code,
          problem,
        ],
      );
      expect(said[0]).toMatchObject([404, { code: 'status.not-found' }]);
      expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
    });

    it('and the first look marks the receipt as served, once', async () => {
      const told = (await register()).body;
      await world.settled();
      expect((await status(told.number, told.queryCode)).body.notices[0]?.servedAt).toBeNull();
      world.at('2026-10-13T09:00:00+08:00');
      const { servedAt } = (await status(told.number, told.queryCode)).body.notices[0]!;
      expect(servedAt).toMatch(/^2026-10-12T09:0/);
      expect(
        await world.app.get(VaultService, { strict: false }).codeForRepeat(world.app.get(Reader), await idOf(told)),
      ).toBeUndefined();
    });

    it('and reads who leads and until when once it is accepted, and that it is late when it is', async () => {
      const told = (await register()).body;
      await accept(told);
      const accepted = (await status(told.number, told.queryCode)).body;
      expect(accepted).toMatchObject({ state: { zh: '已受理' }, step: 2, responsible: '第一区指导组', isLate: false });
      expect(accepted.byDate! > '2026-10-12').toBe(true);
      world.at('2027-01-04T09:00:00+08:00');
      expect((await status(told.number, told.queryCode)).body.isLate).toBe(true);
    });
  });

  describe('acts', () => {
    it('by adding information, which answers an open request', async () => {
      const told = (await register()).body;
      const added = await act('information', told, { text: '我哥哥聂广山也没有。' });
      expect(added.status).toBe(201);
      const id = await idOf(told);
      body(await (await world.as('slfz01')).post(`/api/cases/${id}/information-requests`, { items: '请说明户口所在组' }));
      const asked = (await status(told.number, told.queryCode)).body;
      expect([asked.nextStep.zh, asked.byDate]).toEqual(['请按补正通知补充情况。', '2026-10-19']);
      expect((await act('information', told, { text: '三组' })).body.nextStep.zh).not.toBe('请按补正通知补充情况。');
      const kase = await read(world, 'slfz01', id);
      expect(kase['informationRequests']).toMatchObject([{ answer: '三组' }]);
    });

    it('by asking to withdraw, which somebody else confirms', async () => {
      const told = (await register()).body;
      expect((await act('withdrawal', told, { reason: '已经补登' })).status).toBe(201);
      expect((await act('withdrawal', told)).status).toBe(409);
      const id = await idOf(told);
      body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/withdraw`, { noCoercion: true }));
      expect((await status(told.number, told.queryCode)).body).toMatchObject({
        state: { zh: '已办结' },
        outcome: { zh: '已撤回' },
      });
    });

    it('but neither rates nor asks for a review before the reply, and nothing with a wrong code', async () => {
      const told = (await register()).body;
      const rated = await act('rating', told, { satisfaction: 'SATISFIED' });
      expect([rated.status, rated.body.code]).toEqual([409, 'call-back.no-reply']);
      expect((await act('review', told, { grounds: '不服' })).status).toBe(409);
      for (const what of ['information', 'withdrawal', 'rating', 'review']) {
        const stranger = await act(
          what,
          { ...told, queryCode: '1111 1111 1111' },
          { text: '话', satisfaction: 'SATISFIED', grounds: '不服' },
        );
        expect([400, 404]).toContain(stranger.status);
      }
      const wrong = await act('review', { ...told, queryCode: '1111 1111 1111' }, { grounds: '不服' });
      expect([wrong.status, wrong.body.code]).toEqual([404, 'status.not-found']);
    });
  });

  it('reads findings once approved and the reply once given, rates it, and has a review within the window', async () => {
    world.at('2026-10-12T08:55:00+08:00');
    const told = (await register()).body;
    world.at(NOW);
    const id = await accept(told);
    const leader = await world.as('zd1_zz');
    const { staffId } = await directory(world);
    const verifierIds = ['zd1_01', 'zd1_02'].map(staffId);
    const kase = body(
      await leader.post<CaseBody>(`/api/cases/${id}/steps/startVerification`, { verifierIds, declaredNoConflict: true }),
    );
    await submitted(world, kase, 'LAWFUL_MISUNDERSTOOD');
    const look = async () => (await status(told.number, told.queryCode)).body;
    expect((await look()).points[0]).toMatchObject({ found: null });
    body(await leader.post(`/api/cases/${id}/steps/clear`));
    expect((await look()).points[0]).toMatchObject({ found: { zh: '程序合法、误解' }, reply: null });
    const allegationId = kase.allegations[0]!.id;
    const explained = {
      audiences: ['complainant'],
      mode: 'face',
      heldOn: '2026-10-12',
      byIds: [staffId('zd1_01')],
      leakChecked: true,
    };
    body(await leader.post(`/api/cases/${id}/explanations`, { ...explained, text: '名单在村委会门口，共两张，您在第二张。' }));
    expect((await look()).explanations).toEqual([]);
    const point = { allegationId, opinion: 'EXPLAINED', text: '经核对名单第二张，您已列入第十七号。' };
    body(
      await leader.post(`/api/cases/${id}/steps/reply`, {
        points: [point],
        text: '经到村核对张榜名单与户籍册，您已在第二张名单上。',
      }),
    );
    await world.settled();
    const replied = await look();
    expect(replied).toMatchObject({
      state: { zh: '纠正答复中' },
      step: 4,
      reviewUntil: '2026-11-11',
      explanations: ['名单在村委会门口，共两张，您在第二张。'],
      reply: expect.stringContaining('第二张名单'),
      points: [{ opinion: { zh: '解释说明' }, reply: point.text }],
    });
    expect(replied.notices.map(({ kind }) => kind)).toEqual(['RECEIPT', 'ACCEPTANCE', 'REPLY']);
    expect(replied.notices[2]?.text).toContain('意见：解释说明。');
    expect((await act('rating', told, { satisfaction: 'BASICALLY', understood: true })).status).toBe(201);
    expect((await act('rating', told, { satisfaction: 'SATISFIED' })).body.code).toBe('rating.already-given');
    const review = await act('review', told, { grounds: '我没有看到第二张。' });
    expect(review.body).toMatchObject({
      state: { zh: '复查中' },
      step: null,
      responsible: '区人民政府复查机关',
      byDate: '2026-11-11',
    });
    expect((await act('review', told, { grounds: '再来一次' })).status).toBe(409);
  });
});
