import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEngines } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { ANONYMOUS, named, register, registerOnline } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import {
  accept,
  answered,
  callBack,
  clear,
  close,
  decline,
  explain,
  find,
  LEADER,
  naming,
  reply,
  RIGHT_AFTER_ALL,
  type Pair,
} from '../../support/flow/handling.js';
import { noticeOf, served } from '../../support/flow/notices.js';
import { paper } from '../../support/flow/paper.js';

const FRESH: Pair = ['zd2_01', 'zd2_02'];
const NEW_ANSWER = '另派两人重新核实：签到簿中有八人系事后补签，但到会人数仍过半数，已责令村选委会向村民公开说明。';

describeOnEngines('after the reply', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  it('a signed paper asks for the review of a letter: upheld, re-checked, final', async () => {
    flow.at('2026-10-12T09:00');
    const letter = { channel: 'LETTER', complainant: named('阮秋禾'), channelDetails: { dateReceived: '2026-10-12' } };
    const kase = await register(flow, letter);
    const citizen = new Citizen(flow, kase);
    await answered(flow, kase.id);
    flow.at('2026-10-20T09:00');
    await served(flow, kase.id, 'REPLY');
    expect(await flow.stepRefused('djy01', kase.id, 'requestReview', { grounds: '不服' })).toBe('409 review.paper-missing');
    const paperEvidenceId = await paper(flow, 'djy01', kase.id);
    const asked = await flow.step('djy01', kase.id, 'requestReview', { grounds: '阮秋禾不服答复', paperEvidenceId });
    expect(asked).toMatchObject({ state: 'reviewing' });
    expect(await flow.see(kase.id)).toMatchObject({ reviews: [{ grounds: '【反映人】不服答复', level: 1, against: 'reply' }] });
    expect(await flow.clocks(kase.id, 'review')).toMatchObject([{ dueAt: endOf('2026-11-19') }]);
    expect(await citizen.word()).toBe('复查中');

    flow.at('2026-11-02T09:00');
    expect(await flow.stepRefused('xjb01', kase.id, 'uphold', { opinion: '维持' })).toMatch(/^403/);
    const upheld = await flow.step('fc01', kase.id, 'uphold', { opinion: '原答复事实清楚，予以维持。' });
    expect(upheld).toMatchObject({ state: 'closed', outcome: 'upheld' });
    expect(await citizen.refused('review', { grounds: '不服' })).toBe('201');
    expect(await citizen.word()).toBe('复查中');
    expect(await flow.clocks(kase.id, 'recheck')).toMatchObject([{ dueAt: endOf('2026-12-02') }]);
    expect(await flow.stepRefused('fc01', kase.id, 'uphold', { opinion: '维持' })).toMatch(/^403/);
    const final = await flow.step('fh01', kase.id, 'uphold', { opinion: '复核维持复查意见，程序终结。' });
    expect(final).toMatchObject({ state: 'closed', outcome: 'final' });
    expect(await citizen.status()).toMatchObject({ outcome: { zh: '复核终结' }, nextStep: { zh: '程序已经终结。' } });
    expect(await citizen.refused('review', { grounds: '不服' })).toMatch(/^409/);
  });

  it('an unnamed complainant with number and code has it done again by fresh hands', async () => {
    flow.at('2026-10-12T09:00');
    const kase = await registerOnline(flow);
    const citizen = new Citizen(flow, kase);
    await answered(flow, kase.id);
    const { reviewUntil } = await citizen.status();
    expect(reviewUntil).toBe('2026-11-11');
    expect(await noticeOf(flow, kase.id, 'REPLY')).toMatchObject({ deliveries: [{ mode: 'CODE', state: 'served', tries: 1 }] });
    flow.at('2026-10-15T09:00');
    await citizen.act('review', { grounds: '签到簿是补的' });
    const sentBack = await flow.step('fc01', kase.id, 'sendBack', { decision: 'redo', opinion: '核实不充分，重新核实。' });
    expect(sentBack).toMatchObject({ state: 'verifying', round: 2, needsReassignment: true });
    const [point] = sentBack.allegations;
    const draft = { allegationId: point!.id, kind: 'MOOT', reasons: '已逐户核对名单与签到簿。' };
    expect(await flow.refused('zd1_01', `/api/cases/${kase.id}/findings`, draft)).toMatch(/^40[39]/);
    const formers = { reason: '退回重办', ...naming(flow, ['zd1_01', 'zd1_02']) };
    expect(await flow.refused(LEADER, `/api/cases/${kase.id}/reassignments`, formers)).toBe('409 verifiers.took-part');
    await flow.on(LEADER, kase.id, 'reassignments', { reason: '退回重办', ...naming(flow, FRESH) });
    expect((await flow.see(kase.id)).verifiers.map(({ round, releasedAt }) => [round, releasedAt === null])).toEqual([
      [1, false],
      [1, false],
      [2, true],
      [2, true],
    ]);
    expect(await citizen.word()).toBe('核实中');
    await find(flow, kase.id, [RIGHT_AFTER_ALL], FRESH);
    await clear(flow, kase.id);
    await explain(flow, kase.id);
    await reply(flow, kase.id, NEW_ANSWER);
    expect(await citizen.status()).toMatchObject({ state: { zh: '纠正答复中' }, reply: NEW_ANSWER, reviewUntil: '2026-11-16' });
    expect(await close(flow, kase.id)).toMatchObject({ outcome: 'resolved', round: 2 });
  });

  it('a refusal is reviewed, quashed and triaged anew at the desk', async () => {
    flow.at('2026-10-12T09:00');
    const kase = await register(flow, { complainant: ANONYMOUS });
    const citizen = new Citizen(flow, kase);
    await decline(flow, kase.id);
    expect(await citizen.status()).toMatchObject({ outcome: { zh: '不予受理' }, reviewUntil: '2026-11-11' });
    flow.at('2026-10-16T09:00');
    await citizen.act('review', { grounds: '应当受理' });
    const sentBack = await flow.step('fc01', kase.id, 'sendBack', { decision: 'quash', opinion: '不予受理的理由不成立。' });
    expect(sentBack).toMatchObject({ state: 'registered', round: 1, outcome: null });
    expect(await citizen.word()).toBe('已登记');
    const [first, second] = await flow.clocks(kase.id, 'triage');
    expect([first!.metAt === null, second!.metAt === null]).toEqual([false, true]);
    expect(await accept(flow, kase.id)).toMatchObject({ state: 'routed' });
  });

  it('a closed case is reopened when the correction was not carried out or facts are new', async () => {
    flow.at('2026-10-12T09:00');
    const kase = await register(flow, { complainant: named('阮秋禾') });
    const citizen = new Citizen(flow, kase);
    await answered(flow, kase.id);
    await served(flow, kase.id, 'REPLY');
    await callBack(flow, kase.id);
    await close(flow, kase.id);
    flow.at('2026-10-20T09:00');
    const reopen = (reason: string): object => ({ reason, explanation: '阮秋禾送来会议录像' });
    expect(await flow.stepRefused(LEADER, kase.id, 'reopen', reopen('NEW_FACTS'))).toMatch(/^403/);
    expect(await flow.stepRefused('xjb01', kase.id, 'reopen', reopen('CORRECTION_NOT_CARRIED_OUT'))).toBe(
      '409 reopen.no-correction',
    );
    expect(await flow.step('xjb01', kase.id, 'reopen', reopen('NEW_FACTS'))).toMatchObject({
      state: 'verifying',
      round: 2,
      needsReassignment: true,
      outcome: null,
      receivedAt: kase.receivedAt,
    });
    expect(await flow.clocks(kase.id, 'legal_60c')).toMatchObject([{ metAt: expect.any(String) }]);
    expect(await flow.clocks(kase.id, 'whole_case')).toHaveLength(2);
    expect(await citizen.status()).toMatchObject({ state: { zh: '核实中' }, outcome: null, reviewUntil: null });
  });

  it('breaks no invariant', () => flow.expectInvariants('阮秋禾'));
});
