import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { register, type Registered } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import { answered, callBack, close } from '../../support/flow/handling.js';
import { attempt, noticeOf, noticesOf } from '../../support/flow/notices.js';

const REPRESENTATIVES = ['卓小满', '厉山青', '逯春生', '阚玉林', '苌守田'];

describeOnSqliteFirst('scenario 3: nine visitors at the desk', (engine) => {
  let flow: Flow;
  let kase: Registered;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T10:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const visit = (representatives: string[]): object => ({
    channel: 'VISIT',
    narrative: `我们九个人来反映提名会的事，由${REPRESENTATIVES.join('、')}代表。`,
    complainant: { kind: 'GROUP_VISIT', headcount: 9, representatives, address: '南碾沟村三组' },
    channelDetails: {
      headcount: 9,
      representatives,
      arrivedAt: '2026-10-12T09:20:00+08:00',
      leftAt: '2026-10-12T09:55:00+08:00',
      recordSigned: true,
    },
  });

  it('takes one joint case with the head count and five representatives, and not six', async () => {
    const clerk = await flow.world.as('djy01');
    const six = { ...(visit([...REPRESENTATIVES, '晁六斤']) as object), townCode: '990114101' };
    expect((await clerk.post('/api/cases', six)).status).toBe(400);
    kase = await register(flow, visit(REPRESENTATIVES));
    expect(kase.receivedAt).toBe('2026-10-12T09:20:00.000+08:00');
    const seen = await flow.see(kase.id);
    expect(seen).toMatchObject({ headcount: 9, complainantKind: 'GROUP_VISIT', contact: 'ADDRESS', missing: [] });
    const { items } = await flow.get<{ items: object[] }>('slfz01', '/api/cases?channel=VISIT');
    expect(items).toHaveLength(1);
  });

  it('is told at once to the desk and the district office, who see it, and to the discipline liaison as a number', async () => {
    await flow.world.settled();
    type Told = { number: string; rung: string; trigger: string; effect: string };
    const told = async (username: string): Promise<Told[]> =>
      (await flow.get<{ items: Told[] }>(username, '/api/alerts')).items.filter(({ number }) => number === kase.number);
    for (const username of ['slfz01', 'xjb01', 'jw01'])
      expect(await told(username)).toMatchObject([{ rung: 'immediate', trigger: 'group_of_five', effect: 'report' }]);
    for (const username of ['djy01', 'zd1_zz', 'zld101', 'fc01']) expect(await told(username)).toEqual([]);
    expect(JSON.stringify(await told('jw01'))).not.toMatch(new RegExp(REPRESENTATIVES.join('|')));
    const report = {
      what: '九人到访',
      place: '区接待室',
      people: `九人，代表${REPRESENTATIVES[0]}等`,
      measures: '已登记',
      risk: '可能再来',
    };
    await flow.on('xjb01', kase.id, 'urgent-reports', { ...report, since: '2026-10-12T09:20:00+08:00' });
    const { urgentReports } = await flow.see(kase.id);
    expect(urgentReports).toMatchObject([{ ordinal: 1, what: '九人到访', nextReportAt: null }]);
    expect(JSON.stringify(urgentReports)).not.toContain(REPRESENTATIVES[0]);
  });

  it('keeps the five names in the vault, where the desk reads them with a reason', async () => {
    for (const username of ['sj01', 'slfz01', 'xjb01'])
      expect(JSON.stringify(await flow.see(kase.id, username))).not.toMatch(new RegExp(REPRESENTATIVES.join('|')));
    const opened = JSON.stringify(await flow.on('slfz01', kase.id, 'identity', { reason: '联系代表送达' }));
    for (const name of REPRESENTATIVES) expect(opened).toContain(name);
    expect(await flow.told(kase.id)).toContain('identityReading');
  });

  it('serves the reply to the representatives in person, once', async () => {
    await answered(flow, kase.id);
    flow.at('2026-10-14T15:00');
    expect((await noticesOf(flow, kase.id)).filter(({ kind }) => kind === 'REPLY')).toMatchObject([
      { deliveries: [{ recipient: 'complainant', mode: 'IN_PERSON', state: 'pending' }] },
    ]);
    const receipt = { result: 'served', at: '2026-10-14T14:30:00+08:00', takenBy: 'representative' } as const;
    const delivery = await attempt(flow, kase.id, 'REPLY', receipt);
    expect(delivery).toMatchObject({ state: 'served', servedAt: '2026-10-14T14:30:00.000+08:00', tries: 1 });
    expect(await flow.refused('djy01', `/api/cases/${kase.id}/deliveries/${delivery.id}/attempts`, receipt)).toBe(
      '409 delivery.already-served',
    );
    expect(await flow.clocks(kase.id, 'review_window')).toMatchObject([{ startedAt: '2026-10-14T14:30:00.000+08:00' }]);
    expect((await noticeOf(flow, kase.id, 'REPLY')).text).not.toMatch(new RegExp(REPRESENTATIVES.join('|')));
  });

  it('ends as one case for all nine', async () => {
    await callBack(flow, kase.id);
    expect(await close(flow, kase.id)).toMatchObject({ state: 'closed', outcome: 'resolved', headcount: 9 });
    expect(await new Citizen(flow, kase).status()).toMatchObject({ state: { zh: '已办结' }, reviewUntil: '2026-11-13' });
  });

  it('breaks no invariant', () => flow.expectInvariants(...REPRESENTATIVES));
});
