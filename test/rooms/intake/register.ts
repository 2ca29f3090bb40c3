import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../../support/engines.js';
import { startWorld, type Body, type Client, type World } from '../../support/world.js';

const NOW = '2026-10-12T09:00:00+08:00';
const TOWN = '990114101';
const VILLAGE = '990114101205';

const call = (more: object = {}): object => ({
  channel: 'CALL',
  townCode: TOWN,
  villageCode: VILLAGE,
  narrative: '我是聂广田，电话19900000017，名单上没有我。',
  allegations: [{ code: 'S3-01', text: '聂广田未列入选民名单' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900000017' },
  channelDetails: { callStart: '2026-10-12T08:55:00+08:00', callerNumber: '19900000018', hearingNotes: '聂广田耳背' },
  ...more,
});

type Clock = { clock: string; startedAt: string; dueAt: string; metAt: string | null };
const clockOf = (body: Body, clock: string) => (body['clocks'] as Clock[]).find((c) => c.clock === clock);

describeOnEngines('registration', (engine) => {
  let world: World;
  let clerk: Client;
  const rows = (text: string, params: unknown[] = []) => world.app.get(Reader, { strict: false }).sql(text, params);
  const count = async (table: string): Promise<number> => Number((await rows(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.['n']);

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    clerk = await world.as('djy01');
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('answers number, code, clocks and allowed steps, and holds no word of identity', async () => {
    const { status, body } = await clerk.post('/api/cases', call());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'registered',
      receivedAt: '2026-10-12T08:55:00.000+08:00',
      stage: 'S4',
      contact: 'ADDRESS',
      category: 'grievance',
      severity: 3,
      missing: ['occurrence', 'privacyNotice'],
      text: '我是【反映人】，电话【电话】，名单上没有我。',
      channelDetails: { callStart: '2026-10-12T08:55:00.000+08:00', hearingNotes: '【反映人】耳背' },
    });
    expect(body['number']).toMatch(/^990114-2026-\d{6}$/);
    expect(body['queryCode']).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(JSON.stringify(body)).not.toMatch(/聂广田|199\d{8}/u);
    expect(clockOf(body, 'acknowledge')?.metAt).not.toBeNull();
    const seen = await clerk.get(`/api/cases/${String(body['id'])}`);
    const { queryCode: _, advice: __, ...registered } = body;
    expect(seen.body).toEqual(registered);
  });

  it("starts a letter's clocks at receipt, not at keying (scenario 1)", async () => {
    world.at('2026-10-09T10:00:00+08:00');
    const letter = {
      channel: 'LETTER',
      narrative: '请查我村提名会人数不够一事。',
      townCode: TOWN,
      channelDetails: { dateOnLetter: '2026-09-20', postmarkDate: '2026-09-23', dateReceived: '2026-09-28' },
    };
    const { status, body } = await clerk.post('/api/cases', letter);
    expect(status).toBe(201);
    expect(body['receivedAt']).toBe('2026-09-28T00:00:00.000+08:00');
    expect(clockOf(body, 'notice_15c')).toBeUndefined();
    expect(body['contact']).toBe('NONE');
    const named = {
      ...letter,
      complainant: { name: '滑文山', address: '青垴镇南碾沟村' },
      receivedAt: '2026-09-28T15:00:00+08:00',
    };
    const second = await clerk.post('/api/cases', named);
    expect(clockOf(second.body, 'notice_15c')?.dueAt).toBe('2026-10-14T00:00:00.000+08:00');
    const late = await clerk.post('/api/cases', { ...named, receivedAt: '2026-10-09T09:00:00+08:00' });
    expect([late.status, late.body['code']]).toEqual([400, 'register.letter-day-differs']);
  });

  it('records more than five visitors and asks for representatives', async () => {
    const visit = { channel: 'VISIT', narrative: '我们九个人来问候选人名单。', channelDetails: { headcount: 9 } };
    const { status, body } = await clerk.post('/api/cases', visit);
    expect([status, body['headcount']]).toEqual([201, 9]);
    expect(body['advice']).toEqual([expect.objectContaining({ code: 'visit.choose-representatives' })]);
    const details = { headcount: 9, representatives: [{ name: '郗有粮', role: '代表' }], receptionist: 'djy02' };
    const chosen = await clerk.post('/api/cases', {
      ...visit,
      narrative: '郗有粮等九人来访。',
      channelDetails: details,
      complainant: { kind: 'GROUP_VISIT' },
    });
    expect(chosen.body).toMatchObject({ advice: [], text: '【反映人】等九人来访。', channelDetails: { headcount: 9 } });
    expect(chosen.body['channelDetails']).not.toHaveProperty('receptionist');
  });

  it("takes a caller's line for no identity and no contact", async () => {
    const anonymous = call({ complainant: { anonymous: true } });
    const { body } = await clerk.post('/api/cases', anonymous);
    expect(body).toMatchObject({ contact: 'CODE_ONLY', complainantKind: 'ANONYMOUS' });
    const verified = call({ complainant: { kind: 'NAMED_VERIFIED', name: '聂广田' } });
    const refused = await clerk.post('/api/cases', verified);
    expect([refused.status, refused.body['code']]).toEqual([400, 'complainant.not-verifiable']);
  });

  it('keeps the date at which another body received what it sent on; ours starts the clocks', async () => {
    const transferred = {
      channel: 'TRANSFER_IN',
      townCode: TOWN,
      narrative: '来件附后。',
      channelDetails: {
        fromBody: '示例区信访办公室',
        transferType: '交办',
        theirReceiptDate: '2026-10-09',
        theirDeadline: '2026-11-08',
      },
      complainant: { name: '鲁大江', phone: '19900000214' },
    };
    const { body } = await clerk.post('/api/cases', transferred);
    expect(clockOf(body, 'notice_15c')?.startedAt).toBe(body['receivedAt']);
    expect(body['channelDetails']).toMatchObject({ theirReceiptDate: '2026-10-09' });
    const late = { ...transferred, channelDetails: { fromBody: '信访办', theirReceiptDate: '2026-10-12' } };
    const { status } = await clerk.post('/api/cases', { ...late, receivedAt: '2026-10-11T09:00:00+08:00' });
    expect(status).toBe(400);
  });

  it('links a repeat petition of the same telephone in the same village and stage', async () => {
    const told = call({
      villageCode: '990114101206',
      complainant: { name: '郗有粮', phone: '199 0000 0102' },
      narrative: '提名会没开。',
      allegations: [],
    });
    const first = (await clerk.post('/api/cases', told)).body;
    const second = (await clerk.post('/api/cases', told)).body;
    const third = (await clerk.post('/api/cases', told)).body;
    expect([first, second, third].map((body) => [body['petitionCount'], body['repeatOfId']])).toEqual([
      [1, null],
      [2, first['id']],
      [3, second['id']],
    ]);
    const named = await clerk.post('/api/cases', call({ repeatOf: first['number'], complainant: undefined, allegations: [] }));
    expect(named.body).toMatchObject({ petitionCount: 2, repeatOfId: first['id'] });
    const timeline = await clerk.get<{ kind: string }[]>(`/api/cases/${String(second['id'])}/timeline`);
    expect(timeline.body.map(({ kind }) => kind)).toEqual(['register', 'link']);
    const { status, body } = await clerk.post('/api/cases', call({ repeatOf: '990114-2026-999999' }));
    expect([status, body['code']]).toEqual([400, 'input.unknown-case']);
  });

  it('raises confidentiality with the matter and severity only upward', async () => {
    const bribery = call({ allegations: [{ code: 'X-01', text: '送米送油' }] });
    expect((await clerk.post('/api/cases', bribery)).body).toMatchObject({ severity: 4 });
    expect((await clerk.post('/api/cases', bribery)).body['confidentiality']).not.toBe('NORMAL');
    const lower = await clerk.post('/api/cases', call({ severity: 2 }));
    expect([lower.status, lower.body['code']]).toEqual([400, 'register.severity-below-taxonomy']);
    expect((await clerk.post('/api/cases', call({ severity: 4 }))).body['severity']).toBe(4);
  });

  it('makes one case of fifty parallel repeats, and another body under the key is refused', async () => {
    const before = await count('cases');
    const key = { 'idempotency-key': `k-${engine.name}` };
    const answers = await Promise.all(Array.from({ length: 50 }, () => clerk.post('/api/cases', call(), key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => `${String(body['id'])} ${String(body['queryCode'])}`)).size).toBe(1);
    expect(await count('cases')).toBe(before + 1);
    const other = await clerk.post('/api/cases', call({ narrative: '另一件事。' }), key);
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency.different-body']);
  });

  it('gives gapless numbers to parallel registrations, also where some fail', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => clerk.post('/api/cases', call(i % 10 === 0 ? { villageCode: '990114101999' } : {}))),
    );
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(6);
    const numbers = (await rows('SELECT number FROM cases ORDER BY number')).map(({ number }) =>
      Number(String(number).slice(-6)),
    );
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('refuses what cannot be, and writes nothing', async () => {
    const before = await count('cases');
    const refused: [string, object][] = [
      ['request.invalid', { channel: 'CALL', narrative: '没有通话时间' }],
      ['request.invalid', call({ channelDetails: { callStart: '昨天' } })],
      ['request.invalid', call({ channelDetails: { callStart: '2026-10-12T08:55:00+08:00', pages: 3 } })],
      ['request.invalid', call({ complainant: { representatives: ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊', '己己'] } })],
      ['register.in-future', call({ receivedAt: '2026-10-12T09:06:00+08:00' })],
      ['register.too-old', call({ receivedAt: '2024-10-01T09:06:00+08:00' })],
      ['input.unknown-town', call({ townCode: '110114001', villageCode: undefined })],
      ['input.village-of-other-town', call({ townCode: '990114102' })],
      ['input.unknown-code', call({ allegations: [{ code: 'S9-99', text: '没有这个代码' }] })],
      ['input.unknown-group', call({ respondents: [{ type: 'GUIDANCE_GROUP', name: '某组', groupId: 'x' }] })],
      ['input.unknown-staff', call({ respondents: [{ type: 'PERSON', name: '某人', staffId: 'x' }] })],
    ];
    for (const [code, body] of refused) {
      const answer = await clerk.post('/api/cases', body);
      expect([answer.status, answer.body['code']]).toEqual([400, code]);
    }
    expect(await count('cases')).toBe(before);
  });

  it('leaves each channel to its own desk', async () => {
    const onsite = { channel: 'ONSITE', narrative: '票箱没有封。', townCode: TOWN };
    const member = await world.as('zd1_01');
    expect((await member.post('/api/cases', onsite)).status).toBe(201);
    for (const [client, body] of [
      [clerk, onsite],
      [member, call()],
      [clerk, { channel: 'LOOKBACK', narrative: '回查', channelDetails: { lookBackId: 'x', item: '1' } }],
      [await world.as('slfz01'), call()],
    ] as const) {
      const answer = await client.post('/api/cases', body);
      expect([answer.status, answer.body['code']]).toEqual([403, 'register.not-your-channel']);
    }
  });

  it('shuts the accused out from the first moment', async () => {
    const accused = call({ respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }] });
    const { body } = await clerk.post('/api/cases', accused);
    expect(body['exclusions']).toEqual([expect.objectContaining({ reason: 'RESPONDENT_GROUP' })]);
  });
});
