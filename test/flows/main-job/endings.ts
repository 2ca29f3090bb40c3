import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { ANONYMOUS, named, register, registerOnline, type Registered } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import {
  accept,
  answered,
  broughtToVerification,
  clear,
  close,
  find,
  reply,
  replyTo,
  RIGHT_AFTER_ALL,
  runningClocks,
} from '../../support/flow/handling.js';
import { attempt, noticesOf } from '../../support/flow/notices.js';

describeOnSqliteFirst('how else a case ends', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  beforeEach(() => flow.at('2026-10-12T09:00'));
  afterAll(() => flow?.world.close());

  const unnamed = (more: object = {}): Promise<Registered> => register(flow, { complainant: ANONYMOUS, ...more });

  it('an online complaint with nothing but a code is served by being published there, and its window opens then', async () => {
    const kase = await registerOnline(flow);
    const citizen = new Citizen(flow, kase);
    await answered(flow, kase.id);
    await citizen.word();
    const status = await citizen.status();
    expect(status).toMatchObject({ state: { zh: '纠正答复中' }, reviewUntil: '2026-11-11', reply: expect.any(String) });
    expect(status.notices.map(({ kind, servedAt }) => [kind, servedAt !== null])).toEqual([
      ['RECEIPT', true],
      ['ACCEPTANCE', true],
      ['REPLY', true],
    ]);
    expect(await flow.clocks(kase.id, 'call_back')).toEqual([]);
    await citizen.act('rating', { satisfaction: 'BASICALLY', understood: true });
    expect(await close(flow, kase.id)).toMatchObject({
      outcome: 'resolved',
      callBacks: [{ result: 'done', satisfaction: 'BASICALLY' }],
    });
  });

  it('a letter that nobody takes is served by publication after three tries on three days', async () => {
    const letter = { channel: 'LETTER', complainant: named('阮秋禾'), channelDetails: { dateReceived: '2026-10-12' } };
    const { id } = await register(flow, letter);
    await answered(flow, id);
    for (const day of ['2026-10-13', '2026-10-14', '2026-10-15']) {
      flow.at(`${day}T10:00`);
      await attempt(flow, id, 'REPLY', { result: 'failed', reason: '查无此人' });
    }
    expect((await noticesOf(flow, id)).at(-1)).toMatchObject({ deliveries: [{ state: 'published', tries: 3 }] });
    expect(await flow.clocks(id, 'review_window')).toMatchObject([{ startedAt: expect.stringMatching(/^2026-10-15T10:/) }]);
  });

  describe('withdrawal', () => {
    it('closes a case below severity 4, confirmed by somebody who did not handle it', async () => {
      const kase = await unnamed();
      const citizen = new Citizen(flow, kase);
      await broughtToVerification(flow, kase.id);
      expect(await flow.stepRefused('slfz01', kase.id, 'withdraw', { noCoercion: true })).toBe('409 withdraw.not-requested');
      await citizen.act('withdrawal', { reason: '已经说清楚了' });
      expect(await flow.stepRefused('slfz01', kase.id, 'withdraw', { noCoercion: false })).toBe('409 withdraw.coercion');
      const withdrawn = await flow.step('slfz01', kase.id, 'withdraw', { noCoercion: true });
      expect(withdrawn).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
      expect(await runningClocks(flow, kase.id)).toEqual([]);
      expect(await citizen.status()).toMatchObject({ state: { zh: '已办结' }, outcome: { zh: '已撤回' } });
    });

    it('leaves a case of severity 4 where it is: it goes on without the complainant', async () => {
      const kase = await unnamed({ allegations: [{ code: 'S4-01', text: '候选人是指定的' }] });
      await broughtToVerification(flow, kase.id);
      await new Citizen(flow, kase).act('withdrawal', { reason: '不想管了' });
      const on = await flow.step('slfz01', kase.id, 'withdraw', { noCoercion: true });
      expect(on).toMatchObject({ state: 'verifying', outcome: null, goesOnWithoutComplainant: true, severity: 4 });
      await find(flow, kase.id, [RIGHT_AFTER_ALL]);
      await clear(flow, kase.id);
      expect(await flow.stepRefused('zd1_zz', kase.id, 'reply', await replyTo(flow, kase.id))).toBe('409 reply.head-missing');
      await flow.on('fzr01', kase.id, 'concurrence', { subject: 'reply', stance: 'concur' });
      await reply(flow, kase.id);
      expect((await noticesOf(flow, kase.id)).map(({ kind }) => kind)).toEqual(['RECEIPT', 'ACCEPTANCE', 'WITHDRAWAL']);
      expect(await close(flow, kase.id)).toMatchObject({ outcome: 'resolved' });
    });

    it('under pressure is taken up again', async () => {
      const kase = await unnamed();
      await accept(flow, kase.id);
      const citizen = new Citizen(flow, kase);
      await citizen.act('withdrawal');
      await flow.step('slfz01', kase.id, 'withdraw', { noCoercion: true });
      flow.at('2026-10-14T09:00');
      const again = { reason: 'WITHDRAWN_UNDER_PRESSURE', explanation: '有人上门要求撤回' };
      expect(await flow.step('xjb01', kase.id, 'reopen', again)).toMatchObject({
        state: 'verifying',
        goesOnWithoutComplainant: false,
      });
      expect(await citizen.word()).toBe('核实中');
    });
  });

  describe('merging', () => {
    const pair = async (): Promise<[Registered, Registered]> => {
      const [parent, child] = [await unnamed(), await unnamed()];
      await flow.step('slfz01', child.id, 'merge', { parentId: parent.id, reason: '同一事实' });
      return [parent, child];
    };

    it('is undone on a reopening when it was wrong', async () => {
      const [parent, child] = await pair();
      flow.at('2026-10-13T09:00');
      const wrongly = { reason: 'MERGED_WRONGLY', explanation: '说的是另一次会议' };
      const apart = await flow.step('xjb01', child.id, 'reopen', wrongly);
      expect(apart).toMatchObject({ state: 'registered', parentId: null, outcome: null });
      expect(await flow.see(parent.id)).toMatchObject({ children: [] });
      expect(await flow.told(parent.id)).toEqual(expect.arrayContaining(['link', 'link']));
      expect(await new Citizen(flow, child).word()).toBe('已登记');
    });

    it('is undone by the review body, with the work of the parent and fresh hands', async () => {
      const [parent, child] = await pair();
      await answered(flow, parent.id);
      const citizen = new Citizen(flow, child);
      const { outcome, notices, reviewUntil } = await citizen.status();
      expect([outcome?.zh, notices.at(-1)?.kind, reviewUntil]).toEqual(['并案办理', 'REPLY', '2026-11-11']);
      await citizen.act('review', { grounds: '我说的是另一件事' });
      const apart = await flow.step('fc01', child.id, 'sendBack', { decision: 'redo', opinion: '不应并案，单独办理。' });
      expect(apart).toMatchObject({ state: 'verifying', parentId: null, needsReassignment: true, round: 2 });
      expect(await flow.see(child.id)).toMatchObject({ replies: [{ quashedAt: expect.any(String) }] });
      expect(await flow.see(parent.id)).toMatchObject({ state: 'replied', children: [] });
    });
  });

  it('a question is answered at the desk, another body’s matter goes there', async () => {
    const question = await unnamed({ allegations: [{ code: 'Q-01', text: '什么时候投票' }] });
    const told = await flow.step('djy01', question.id, 'answer', { text: '10月25日投票。', acceptedByCaller: true });
    expect(told).toMatchObject({ state: 'closed', outcome: 'answered' });
    const other = await unnamed({ allegations: [{ code: 'Q-99', text: '宅基地纠纷' }] });
    expect(await flow.stepRefused('slfz01', other.id, 'accept')).toBe('409 accept.not-in-remit');
    const forward = { body: '区自然资源局', kind: 'forward', basis: '宅基地不属于选举事项' };
    expect(await flow.step('slfz01', other.id, 'transfer', forward)).toMatchObject({ outcome: 'transferred' });
    expect(await new Citizen(flow, other).status()).toMatchObject({ outcome: { zh: '已转送' } });
    expect((await noticesOf(flow, other.id)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['TRANSFER_LETTER', 'TRANSFER_NOTICE']),
    );
  });

  it('breaks no invariant', () => flow.expectInvariants('阮秋禾'));
});
