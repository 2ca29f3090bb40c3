import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { ANONYMOUS, register, type Registered } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import {
  answered,
  clear,
  explain,
  find,
  LEADER,
  naming,
  reply,
  replyTo,
  RIGHT_AFTER_ALL,
  type Pair,
} from '../../support/flow/handling.js';

const OPINION =
  '经查阅会议记录和签到簿，并走访村民代表，提名会应到一百二十人、实到九十七人，人数符合规定；' +
  '候选人名单于会后当日按得票多少排列，在村务公开栏张榜，公告日期、地点与会议记录一致。';
const OTHER = '重新走访十一户后查明：签到簿中有八人系事后补签，实到八十九人，仍过半数，已责令说明补签经过并当众更正记录。';
const FRESH: Pair = ['zd2_01', 'zd2_02'];

describeOnSqliteFirst('scenario 6: a quashed opinion comes back word for word', (engine) => {
  let flow: Flow;
  let kase: Registered;
  let citizen: Citizen;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
    kase = await register(flow, { complainant: ANONYMOUS });
    citizen = new Citizen(flow, kase);
    await answered(flow, kase.id, OPINION);
  });
  afterAll(() => flow?.world.close());

  const refusedReply = async (text: string, opinion?: 'EXPLAINED'): Promise<string> =>
    flow.stepRefused(LEADER, kase.id, 'reply', await replyTo(flow, kase.id, text, opinion));

  it('is quashed by the review body on the complainant’s request', async () => {
    expect((await citizen.act('review', { grounds: '签到簿是后来补的' })).state.zh).toBe('复查中');
    flow.at('2026-10-20T09:00');
    const sentBack = await flow.step('fc01', kase.id, 'sendBack', {
      decision: 'quash',
      opinion: '事实不清，撤销原答复，重新办理。',
    });
    expect(sentBack).toMatchObject({ state: 'verifying', round: 2, needsReassignment: true });
    expect((await flow.see(kase.id)).replies).toMatchObject([{ round: 1, quashedAt: expect.stringMatching(/^2026-10-20T09:/) }]);
    const clocks = await flow.clocks(kase.id, 'legal_60c');
    expect(clocks).toMatchObject([{ metAt: expect.stringMatching(/^2026-10-12T/) }, { metAt: null, dueAt: endOf('2026-12-19') }]);
  });

  it('is verified again by persons who had no part in it', async () => {
    const again = { reason: '复查退回', ...naming(flow, ['zd1_01', 'zd2_01']) };
    expect(await flow.refused(LEADER, `/api/cases/${kase.id}/reassignments`, again)).toBe('409 verifiers.took-part');
    await flow.on(LEADER, kase.id, 'reassignments', { ...again, ...naming(flow, FRESH) });
    await find(flow, kase.id, [RIGHT_AFTER_ALL], FRESH);
    await clear(flow, kase.id);
    await explain(flow, kase.id);
  });

  it('is refused as it was, in other punctuation, and with one word more (R31)', async () => {
    expect(await refusedReply(OPINION)).toBe('409 reply.same-as-quashed');
    expect(await refusedReply(OPINION.replaceAll('，', ' ； '))).toBe('409 reply.same-as-quashed');
    expect(await refusedReply(`现已${OPINION}`, 'EXPLAINED')).toBe('409 reply.same-as-quashed');
    expect(await flow.see(kase.id)).toMatchObject({ state: 'explaining' });
  });

  it('is answered when something else was found', async () => {
    await reply(flow, kase.id, OTHER);
    const seen = await flow.see(kase.id);
    expect(seen).toMatchObject({ state: 'replied', replies: [{ round: 1 }, { round: 2, quashedAt: null, text: OTHER }] });
    expect(await citizen.status()).toMatchObject({ reply: OTHER, reviewUntil: '2026-11-19' });
    expect((await flow.clocks(kase.id, 'legal_60c')).every(({ metAt }) => metAt !== null)).toBe(true);
  });

  it('breaks no invariant', () => flow.expectInvariants());
});
