import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { register, VILLAGE } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import {
  broughtToVerification,
  check,
  complete,
  concur,
  confirm,
  find,
  finishCorrection,
  LEADER,
  MEMBER,
  orderOf,
  PARTLY_TRUE,
  TOWN_LEADER,
} from '../../support/flow/handling.js';

const PASSED = { procedure: 'pass', archive: 'pass', publicVoice: 'pass', sample: [{ who: 'V1', words: '这次都看到了' }] };

type LookBack = { id: string; villageCode: string; stage: string; actionId: string | null; dueAt: string };

/** Town 101 voted on 10-25; its repeated elections (S8) run until 11-09. */
describeOnSqliteFirst('scenario 5: a re-run is ordered on a finding of "partly substantiated"', (engine) => {
  let flow: Flow;
  let id = '';
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-29T09:00:00+08:00');
    ({ id } = await register(flow, { stage: 'S6', allegations: [{ code: 'S6-01', text: '委托投票没有书面手续' }] }));
    await broughtToVerification(flow, id);
    await find(flow, id, [PARTLY_TRUE]);
  });
  afterAll(() => flow?.world.close());

  const order = (): object => orderOf(flow, { code: 'A06', what: '责令重新投票', dueOn: '2026-11-03', rerunStage: 'S6' });
  const waiting = async (): Promise<LookBack> => {
    const path = '/api/look-backs?open=true&stage=S6&limit=200';
    const { items } = await flow.get<{ items: LookBack[] }>(TOWN_LEADER, path);
    const [action] = (await flow.see(id)).actions;
    return items.find(({ actionId }) => actionId === action!.id)!;
  };
  const fill = async (body: object): Promise<{ openedCases: { id: string; item: string }[] }> =>
    flow.post(TOWN_LEADER, `/api/look-backs/${(await waiting()).id}/filling`, body);
  const finishRefused = (): Promise<string> => flow.stepRefused(MEMBER, id, 'finishCorrection');

  it('needs the head’s word first', async () => {
    expect(await flow.stepRefused(LEADER, id, 'confirm', { actions: [order()] })).toBe('409 order.head-missing');
    await flow.on('fzr01', id, 'concurrence', { subject: 'order', stance: 'concur' });
    expect(await confirm(flow, id, [order()])).toMatchObject({
      state: 'correcting',
      findings: [{ kind: 'PARTLY', approvedById: flow.staff(LEADER) }],
      actions: [{ code: 'A06', rerunStage: 'S6', status: 'ordered' }],
    });
    const [action] = (await flow.see(id)).actions;
    expect(await flow.clocks(id, 'action')).toMatchObject([{ subjectId: action!.id, dueAt: endOf('2026-11-03') }]);
  });

  it('opens a look-back of its own when the town reports it done, and waits for it though it was checked', async () => {
    expect(await finishRefused()).toBe('409 actions.unchecked');
    flow.at('2026-11-03T18:00');
    await complete(flow, id, { note: '11月3日重新投票' });
    expect(await waiting()).toMatchObject({ villageCode: VILLAGE, stage: 'S6', dueAt: endOf('2026-11-06') });
    await check(flow, id);
    await concur(flow, id);
    expect(await finishRefused()).toBe('409 rerun.look-back-open');
    expect(await flow.clocks(id, 'action')).toMatchObject([{ metAt: expect.stringMatching(/^2026-11-03T18:/) }]);
  });

  it('is done again when ② fails: the order stands open once more, and what was found is a case of its own', async () => {
    flow.at('2026-11-04T09:00');
    const { openedCases } = await fill({ ...PASSED, archive: 'fail', archiveNote: '委托书没有归档' });
    expect(openedCases).toMatchObject([{ item: 'archive' }]);
    expect(await flow.see(openedCases[0]!.id)).toMatchObject({ channel: 'LOOKBACK', state: 'registered', stage: 'S6' });
    expect(await flow.see(id)).toMatchObject({ state: 'correcting', actions: [{ status: 'ordered' }] });
    expect((await flow.clocks(id, 'action')).map(({ metAt }) => metAt === null)).toEqual([false, true]);
    expect(await finishRefused()).toBe('409 actions.unchecked');
  });

  it('goes on once ① and ② have passed and ③ was taken, though ③ did not please everybody', async () => {
    await complete(flow, id, { note: '委托书已补齐归档' });
    await check(flow, id);
    expect(await finishRefused()).toBe('409 rerun.look-back-open');
    const { openedCases } = await fill({ ...PASSED, publicVoice: 'fail', publicVoiceNote: '一户说通知太晚' });
    expect(openedCases).toMatchObject([{ item: 'publicVoice' }]);
    expect(await finishCorrection(flow, id)).toMatchObject({ state: 'explaining', actions: [{ status: 'checked' }] });
    expect(await flow.clocks(id, 'explanation_reply')).toHaveLength(1);
    expect((await flow.told(id)).filter((kind) => kind === 'actionCompletion')).toHaveLength(2);
  });

  it('breaks no invariant', () => flow.expectInvariants('阮秋禾'));
});
