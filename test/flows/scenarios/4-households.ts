import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEngines } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { ANONYMOUS, named, register, VILLAGE, type Registered } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import {
  accept,
  ANSWER,
  broughtToVerification,
  confirm,
  correct,
  explain,
  find,
  PARTLY_TRUE,
  reply,
  replyTo,
  runningClocks,
} from '../../support/flow/handling.js';
import { noticesOf, served } from '../../support/flow/notices.js';

const MATTER = { allegations: [{ code: 'S4-02', text: '提名会议人数不足' }] };

describeOnEngines('scenario 4: the same facts from twelve households within a day', (engine) => {
  let flow: Flow;
  let parent: Registered;
  const children: Registered[] = [];
  const households = (): Registered[] => [parent, ...children];
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T15:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  it('takes them in one by one: a letter of the day before is the earliest', async () => {
    parent = await register(flow, { ...MATTER, complainant: named('阮秋禾') });
    const dateReceived = '2026-10-11';
    children.push(await register(flow, { ...MATTER, channel: 'LETTER', channelDetails: { dateReceived } }));
    while (children.length < 11)
      children.push(await register(flow, { ...MATTER, complainant: children.length % 2 === 0 ? ANONYMOUS : named('尹平') }));
    expect(new Set(households().map(({ number }) => number)).size).toBe(12);
  });

  it('merges eleven into the first, which takes the earliest receipt and the earliest legal clock', async () => {
    for (const { id } of children)
      expect(await flow.step('slfz01', id, 'merge', { parentId: parent.id, reason: '同村同阶段同一事实' })).toMatchObject({
        state: 'closed',
        outcome: 'merged',
        parentId: parent.id,
      });
    const seen = await flow.see(parent.id);
    expect(seen.children.map(({ id }) => id).toSorted()).toEqual(children.map(({ id }) => id).toSorted());
    expect(seen.receivedAt).toBe('2026-10-11T00:00:00.000+08:00');
    expect(await flow.clocks(parent.id, 'notice_15c')).toMatchObject([
      { startedAt: '2026-10-11T00:00:00.000+08:00', dueAt: endOf('2026-10-26') },
    ]);
    for (const { id } of children) expect(await runningClocks(flow, id)).toEqual([]);
    expect(await flow.stepRefused('slfz01', parent.id, 'merge', { parentId: children[0]!.id, reason: '链' })).toMatch(
      /^409 merge\./,
    );
    expect(await new Citizen(flow, children[4]!).status()).toMatchObject({
      state: { zh: '已办结' },
      outcome: { zh: '并案办理' },
    });
  });

  it('raises one hotspot, though eleven of the twelve are merged when it is counted, and the village becomes a key village', async () => {
    await Promise.all([flow.world.run('hotspots.count'), flow.world.run('hotspots.count')]);
    type Spot = { id: string; villageCode: string; stage: string; complaints: number };
    const { items } = await flow.get<{ items: Spot[] }>('xjb01', '/api/hotspots');
    expect(items).toMatchObject([{ villageCode: VILLAGE, stage: 'S4', complaints: 12 }]);
    expect((await flow.get<{ items: Spot[] }>('zld101', '/api/hotspots')).items).toEqual([]);
    const decision = { flagKey: true, onSiteGuideStaffId: flow.staff('zd1_02'), reason: '十二户同日反映' };
    await flow.post('xjb01', `/api/hotspots/${items[0]!.id}/decision`, decision);
    expect(await flow.see(parent.id)).toMatchObject({ isKeyVillage: true });
  });

  it('is handled once, with one public explanation', async () => {
    await broughtToVerification(flow, parent.id);
    await find(flow, parent.id, [PARTLY_TRUE]);
    await confirm(flow, parent.id);
    await correct(flow, parent.id);
    await explain(flow, parent.id);
    const answer = await replyTo(flow, parent.id);
    expect(await flow.stepRefused('zd1_zz', parent.id, 'reply', answer)).toBe('409 explanation.public-missing');
    await explain(flow, parent.id, 'village_notice');
    const told = await Promise.all(households().map(({ id }) => flow.see(id)));
    const audiences = told.flatMap(({ explanations }) => explanations.flatMap((each) => each.audiences));
    expect(audiences).toEqual(['complainant', 'village_notice']);
  });

  it('answers every household on its own file, once', async () => {
    await reply(flow, parent.id);
    for (const { id } of households()) {
      const replies = (await noticesOf(flow, id)).filter(({ kind }) => kind === 'REPLY');
      expect(replies).toMatchObject([{ deliveries: [{ recipient: 'complainant', tries: expect.any(Number) }] }]);
    }
    for (const { id } of children) expect((await flow.told(id)).filter((kind) => kind === 'childReplied')).toHaveLength(1);
    for (const each of children) {
      const { notices } = await new Citizen(flow, each).status();
      expect(notices.at(-1)).toMatchObject({ kind: 'REPLY', text: expect.stringContaining(ANSWER) });
    }
  });

  it('opens each household’s window at the service of its own copy, the last day never a Sunday', async () => {
    const [letter, , unnamed] = children as [Registered, Registered, Registered];
    expect(await flow.clocks(unnamed.id, 'review_window')).toMatchObject([
      { startedAt: expect.stringMatching(/^2026-10-12T15:/) },
    ]);
    expect(await flow.clocks(letter.id, 'review_window')).toEqual([]);
    flow.at('2026-10-16T11:00');
    await served(flow, letter.id, 'REPLY');
    expect(await flow.clocks(letter.id, 'review_window')).toMatchObject([{ dueAt: endOf('2026-11-16') }]);
    expect(await flow.clocks(parent.id, 'review_window')).toEqual([]);
  });

  it('takes no thirteenth into a case that has been answered', async () => {
    const late = await register(flow, MATTER);
    await accept(flow, late.id);
    expect(await flow.stepRefused('slfz01', late.id, 'merge', { parentId: parent.id, reason: '同一事实' })).toBe(
      '409 merge.parent-too-late',
    );
  });

  it('breaks no invariant', () => flow.expectInvariants('阮秋禾', '尹平'));
});
