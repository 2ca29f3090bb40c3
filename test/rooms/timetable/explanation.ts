import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { ToldClock } from '../../../src/timetable/clock-explanation.service.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, read, registered, routed } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';

describeOnSqliteFirst('how was this date worked out?', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const clockId = async (id: string, clock: string): Promise<string> => {
    const kase = await read(world, 'slfz01', id);
    return (kase.clocks as unknown as { id: string; clock: string }[]).findLast((each) => each.clock === clock)?.id ?? '';
  };
  const ask = async (username: string, id: string, clock: string) =>
    (await world.as(username)).get<ToldClock>(`/api/cases/${id}/clocks/${clock}/explanation`);
  const told = async (id: string, clock: string, username = 'slfz01'): Promise<ToldClock> => {
    const answer = await ask(username, id, await clockId(id, clock));
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('counts a working day, names the rule with its articles, and gives the date of the case', async () => {
    world.at('2026-10-09T15:00:00+08:00');
    const kase = await registered(world, {
      allegations: [{ code: 'S3-05', text: '名单没有按期张榜' }],
      channelDetails: { callStart: '2026-10-09T14:55:00+08:00' },
    });
    const { data, sentences } = await told(kase.id, 'triage');
    expect(data).toMatchObject({
      clock: 'triage',
      limitText: '1W',
      columns: ['normal'],
      countingMode: 'W',
      start: { why: { zh: '收到之日', en: 'the day it was received' }, isAgain: false },
      rule: { id: 'R03', anchor: 'R03 outer 15 C; ZJ-P 5 W' },
      days: [
        { day: '2026-10-09', counted: false, why: 'start-day' },
        { day: '2026-10-10', counted: true, why: 'make-up-workday', name: '国庆节', number: 1 },
      ],
      winner: 'limit',
      provisional: false,
      countsAsNow: true,
    });
    expect(data.dueAt).toBe('2026-10-11T00:00:00.000+08:00');
    expect(data.rule.clauses).toContainEqual({ clause: 'PWR 22', title: '信访工作条例' });
    expect(data.candidates.map(({ kind }) => kind)).toEqual(['limit', 'legal']);
    expect(sentences.zh).toContain('从2026年10月9日（收到之日，不计入）起数1个工作日：10月10日（调休上班）第1日。');
    expect(sentences.zh.at(-1)).toBe('截止时间是2026年10月10日24时。');
    expect(sentences.en).toContain(
      'Counting 1 working day from 9 October 2026 (the day it was received, not counted): 10 October (make-up workday) day 1.',
    );
    expect(sentences.zh).toHaveLength(sentences.en.length);
  });

  it('groups sixty days in the sentences and keeps them one by one in the data', async () => {
    const { id } = await routed(world);
    const { data, sentences } = await told(id, 'legal_60c');
    expect(data.days).toHaveLength(61);
    expect(data.days.at(-1)).toMatchObject({ day: '2026-12-11', number: 60 });
    expect(sentences.zh).toContain('从2026年10月12日（受理之日，不计入）起数60日：10月13日至12月11日第1至60日。');
    expect(sentences.zh[0]).toMatch(/法定期限，依据《信访工作条例》第34条/);
  });

  it('tells of a wall clock, of the pause and of what the stage and the law had to say', async () => {
    const { id } = await routed(world);
    const ASK = { reason: 'COURT_OR_POLICE_PENDING', explanation: '派出所正在调查', untilDay: '2026-10-26' };
    const contact = await told(id, 'first_contact');
    expect(contact.data).toMatchObject({ days: [], wall: { minutes: 720 } });
    expect(contact.sentences.zh[1]).toMatch(/起连续计算12小时，夜间和节假日不扣除，到2026年10月12日21时/);
    const leader = await world.as('zd1_zz');
    const head = await world.as('fzr01');
    const { id: sid } = body(await leader.post<{ id: string }>(`/api/cases/${id}/suspensions`, ASK));
    body(await head.post(`/api/cases/${id}/suspensions/${sid}/decision`, { isGranted: true }));
    const standing = await told(id, 'verify');
    expect(standing.data.pauses).toMatchObject([{ to: null }]);
    expect(standing.sentences.zh.at(-1)).toMatch(/^目前暂停计算/);
    world.at('2026-10-15T09:00:00+08:00');
    body(await leader.post(`/api/cases/${id}/suspensions/${sid}/end`, {}));
    const { data, sentences } = await told(id, 'verify');
    expect(data.days.filter(({ why }) => why === 'paused').map(({ day }) => day)).toEqual([
      ...['2026-10-13', '2026-10-14', '2026-10-15'],
    ]);
    expect(data.days.findLast(({ number }) => number === 3)?.day).toBe('2026-10-18');
    expect(data.changes.map(({ kind }) => kind)).toEqual(['paused', 'resumed']);
    expect(sentences.zh.join('')).toContain('10月13日至15日暂停不计');
    const whole = await told(id, 'whole_case');
    expect(whole.data.candidates.map(({ kind }) => kind)).toContain('legal');
    expect(whole.sentences.zh.join('')).toMatch(/以下时间取最早者：.*以.*为准。/);
    expect(whole.data.candidates.filter(({ ignored }) => ignored === null).map(({ at }) => at)).toContain(whole.data.dueAt);
  });

  it('is for whoever sees that clock in the case, and for nobody else', async () => {
    const { id } = await routed(world);
    const [triage, whole] = [await clockId(id, 'triage'), await clockId(id, 'whole_case')];
    expect((await ask('zcy101', id, whole)).status).toBe(200);
    expect((await ask('zcy101', id, triage)).status).toBe(404);
    expect((await ask('zd1_01', id, triage)).status).toBe(200);
    expect((await ask('zd2_zz', id, whole)).status).toBe(404);
    expect((await ask('slfz01', id, 'nothing')).status).toBe(404);
    const other = await routed(world);
    expect((await ask('slfz01', other.id, whole)).status).toBe(404);
    expect((await world.anonymous.get(`/api/cases/${id}/clocks/${whole}/explanation`)).status).toBe(401);
  });
});
