import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEngines } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { ANONYMOUS, named, register, type Registered } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import {
  accept,
  callBack,
  check,
  close,
  complete,
  concur,
  confirm,
  explain,
  find,
  finishCorrection,
  MEMBER,
  orderOf,
  PARTLY_TRUE,
  pointsOf,
  reply,
  RIGHT_AFTER_ALL,
  runningClocks,
  startVerification,
  takeOver,
} from '../../support/flow/handling.js';
import { noticesOf, served } from '../../support/flow/notices.js';

type Caller = { who: string; complainant: () => object; isReachable: boolean };
const CALLERS: Caller[] = [
  { who: 'somebody with a name and a telephone', complainant: () => named('阮秋禾'), isReachable: true },
  { who: 'somebody who stays unnamed', complainant: () => ANONYMOUS, isReachable: false },
];

for (const { who, complainant, isReachable } of CALLERS)
  describeOnEngines(`the whole life of a call by ${who}`, (engine) => {
    let flow: Flow;
    let kase: Registered;
    let citizen: Citizen;
    /** Words read with number and code, in the order in which they were read. */
    const words: string[] = [];
    const look = async (): Promise<void> => void words.push(await citizen.word());
    beforeAll(async () => {
      flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
    });
    afterAll(() => flow?.world.close());

    it('is registered with number, code and clocks', async () => {
      kase = await register(flow, { complainant: complainant() });
      citizen = new Citizen(flow, kase);
      expect(kase).toMatchObject({ number: '990114-2026-000001', queryCode: expect.stringMatching(/^\d{4} \d{4} \d{4}$/) });
      await look();
      expect(await flow.clocks(kase.id, 'acknowledge')).toMatchObject([{ metAt: expect.stringMatching(/^2026-10-12T09:0/) }]);
      expect(await runningClocks(flow, kase.id)).toEqual(['notice_15c', 'triage']);
    });

    it('is accepted and taken over by both groups', async () => {
      flow.at('2026-10-12T10:00');
      expect(await accept(flow, kase.id)).toMatchObject({ state: 'routed' });
      await look();
      await takeOver(flow, kase.id);
      const { assignments } = await flow.see(kase.id);
      expect(assignments).toMatchObject([
        { part: 'lead', groupId: flow.groupOf('zd1_zz'), takenOverById: flow.staff('zd1_01') },
        { part: 'co_handler', groupId: flow.groupOf('zld101'), takenOverById: flow.staff('zld101') },
      ]);
      expect(await flow.clocks(kase.id, 'legal_60c')).toMatchObject([{ dueAt: endOf('2026-12-11') }]);
      expect(await flow.clocks(kase.id, 'verify')).toMatchObject([{ dueAt: endOf('2026-10-15') }]);
      expect(await flow.clocks(kase.id, 'first_contact')).toHaveLength(isReachable ? 1 : 0);
    });

    it('is verified by two named persons and found to be partly true', async () => {
      flow.at('2026-10-12T14:00');
      expect(await startVerification(flow, kase.id)).toMatchObject({ state: 'verifying' });
      if (isReachable) await flow.on(MEMBER, kase.id, 'notes', { kind: 'first_contact', text: '已电话联系，说明办理程序。' });
      await look();
      flow.at('2026-10-13T15:00');
      await find(flow, kase.id, [PARTLY_TRUE, RIGHT_AFTER_ALL]);
      expect((await citizen.status()).points).toMatchObject([{ found: null }, { found: null }]);
      expect(await runningClocks(flow, kase.id)).toEqual(
        [...(isReachable ? ['notice_15c'] : []), 'legal_60c', 'order_correction', 'whole_case'].toSorted(),
      );
    });

    it('is corrected: ordered by the leader, done by the town, checked by another, agreed to', async () => {
      flow.at('2026-10-14T09:00');
      const [allegationId] = await pointsOf(flow, kase.id);
      const order = orderOf(flow, { dueOn: '2026-10-16', allegationIds: [allegationId] });
      const confirmed = await confirm(flow, kase.id, [order]);
      expect(confirmed).toMatchObject({
        state: 'correcting',
        actions: [{ status: 'ordered', orderedById: flow.staff('zd1_zz') }],
      });
      expect((await citizen.status()).points).toMatchObject([{ found: { zh: '部分属实' } }, { found: { zh: '程序合法、误解' } }]);
      await look();
      flow.at('2026-10-15T17:00');
      await complete(flow, kase.id);
      await check(flow, kase.id);
      await concur(flow, kase.id);
      expect(await finishCorrection(flow, kase.id)).toMatchObject({ state: 'explaining' });
      await look();
    });

    it('is explained to the person and to the village, and replied to', async () => {
      flow.at('2026-10-16T10:00');
      await explain(flow, kase.id);
      await explain(flow, kase.id, 'village_notice');
      expect(await reply(flow, kase.id)).toMatchObject({ state: 'replied' });
      await look();
    });

    it('is served: at once where it is read with number and code, else when the desk enters it', async () => {
      flow.at('2026-10-17T10:00');
      const waiting = (await noticesOf(flow, kase.id)).filter(({ deliveries }) => deliveries.some((d) => d.servedAt === null));
      const unserved = waiting.filter(({ deliveries }) => deliveries.some((d) => d.recipient === 'complainant'));
      expect(unserved.map(({ kind }) => kind)).toEqual(isReachable ? ['ACCEPTANCE', 'REPLY'] : []);
      for (const kind of ['ACCEPTANCE', 'REPLY']) await served(flow, kase.id, kind);
      const from = isReachable ? '2026-10-17' : '2026-10-16';
      expect(await flow.clocks(kase.id, 'review_window')).toMatchObject([
        { startedAt: expect.stringMatching(`^${from}T10:`), dueAt: endOf('2026-11-16') },
      ]);
      expect((await citizen.status()).reviewUntil).toBe('2026-11-16');
    });

    it('is called back on where somebody can be reached, and closed', async () => {
      flow.at('2026-10-19T09:00');
      if (isReachable) {
        const archive = { archiveNo: '1', checklist: ['timeline'] };
        expect(await flow.stepRefused('xjb01', kase.id, 'close', archive)).toBe('409 close.call-back-open');
        await callBack(flow, kase.id);
      } else expect(await flow.clocks(kase.id, 'call_back')).toEqual([]);
      expect(await close(flow, kase.id)).toMatchObject({ state: 'closed', outcome: 'resolved' });
      await look();
    });

    it('was read in five words, tells its story, and leaves nothing running but the citizen’s window', async () => {
      expect(words).toEqual(['已登记', '已受理', '核实中', '纠正答复中', '纠正答复中', '纠正答复中', '已办结']);
      expect(await runningClocks(flow, kase.id)).toEqual(['review_window']);
      const seen = await flow.see(kase.id);
      expect(seen.clocks.filter(({ breachedAt }) => breachedAt !== null)).toEqual([]);
      expect(seen.assignments.every(({ doneAt }) => doneAt !== null)).toBe(true);
      const told = (await flow.timeline(kase.id)).filter(({ toState, fromState }) => toState !== fromState);
      expect(told.map(({ kind }) => kind)).toEqual([
        'register',
        'accept',
        'startVerification',
        'confirm',
        'finishCorrection',
        'reply',
        'close',
      ]);
      const status = await citizen.status();
      expect(status).toMatchObject({
        outcome: { zh: '已核实办结' },
        points: [{ corrected: [expect.anything()] }, { corrected: [] }],
      });
      expect(status.notices.map(({ kind }) => kind)).toEqual(['RECEIPT', 'ACCEPTANCE', 'REPLY']);
      await flow.expectInvariants('阮秋禾');
    });
  });
