import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CaseEvent } from '../../../src/cases/entities/case-event.entity.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { ANONYMOUS, register, type Registered } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import { accept, clear, explain, find, reply, RIGHT_AFTER_ALL, startVerification } from '../../support/flow/handling.js';

/** Town 102 posted its voter list on 10-24: five calendar days later is 10-29, a Thursday. */
const TOWN = '990114102';
const VILLAGE = '990114102201';

type Relay = { id: string; isLate: boolean; publishedOn: string | null };

describeOnSqliteFirst('scenario 2: an objection to the voter list ten minutes before the window closes', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-29T23:55:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const objection = (called: string): Promise<Registered> =>
    register(flow, {
      townCode: TOWN,
      villageCode: VILLAGE,
      allegations: [{ code: 'S3-01', text: '选民名单漏了我家两口人' }],
      complainant: ANONYMOUS,
      channelDetails: { callStart: called },
    });
  const relay = async (id: string): Promise<Relay> => {
    const [point] = (await flow.see(id)).allegations;
    return flow.on<Relay>('djy01', id, 'vec-relays', { allegationId: point!.id, receivedBy: '选委会值班室' });
  };
  const wasLate = async (caseId: string): Promise<unknown> =>
    (await flow.reader.findOne(CaseEvent, { caseId, kind: 'vecRelay' }))?.particulars['isLate'];

  // In the order of the days: a clock that is set back would put events before those that have happened.
  let first: { id: string; relay: Relay };
  let second: string;

  it('relays the first one at once; the committee has three days, and is watched', async () => {
    flow.at('2026-10-29T23:55');
    const { id } = await objection('2026-10-29T23:50:00+08:00');
    expect(await flow.see(id)).toMatchObject({ stage: 'S3', receivedAt: '2026-10-29T23:50:00.000+08:00', state: 'registered' });
    const relayed = await relay(id);
    expect(relayed).toMatchObject({ isLate: false });
    expect(await wasLate(id)).toBe(false);
    expect(await flow.clocks(id, 'vec_watch')).toMatchObject([
      { subjectId: relayed.id, dueAt: endOf('2026-11-01'), metAt: null },
    ]);
    expect(
      await flow.refused('djy01', `/api/cases/${id}/vec-relays`, { allegationId: (await flow.see(id)).allegations[0]!.id }),
    ).toBe('409 vec.already-relayed');
    first = { id, relay: relayed };
  });

  it('records the second one of day 6 as late, relays it all the same, and checks it as a complaint about procedure', async () => {
    flow.at('2026-10-30T08:30');
    const { id } = await objection('2026-10-30T08:25:00+08:00');
    const relayed = await relay(id);
    expect(relayed).toMatchObject({ isLate: true });
    expect(await wasLate(id)).toBe(true);
    expect(await flow.clocks(id, 'vec_watch')).toMatchObject([{ dueAt: endOf('2026-11-02') }]);

    await accept(flow, id);
    await startVerification(flow, id);
    await find(flow, id, [RIGHT_AFTER_ALL]);
    await clear(flow, id);
    await explain(flow, id);
    const replied = await reply(flow, id, '经逐户核对名单与户籍册，两人登记在第三组名单上，异议虽已过期，仍已核查。');
    expect(replied).toMatchObject({ state: 'replied', findings: [{ kind: 'LAWFUL_MISUNDERSTOOD' }] });
    second = id;
  });

  it('relays nothing but objections to the list', async () => {
    flow.at('2026-10-30T09:00');
    const { id } = await register(flow, { townCode: TOWN, villageCode: VILLAGE });
    const [point] = (await flow.see(id)).allegations;
    expect(await flow.refused('djy01', `/api/cases/${id}/vec-relays`, { allegationId: point!.id })).toBe(
      '409 vec.not-a-voter-list-objection',
    );
  });

  it('records what the committee has decided on the third day', async () => {
    const { id, relay: relayed } = first;
    flow.at('2026-11-01T20:00');
    const decided = await flow.on<Relay>('djy01', id, `vec-relays/${relayed.id}/decision`, {
      decision: '异议成立，已补登两人并张榜。',
      publishedOn: '2026-11-01',
    });
    expect(decided).toMatchObject({ publishedOn: '2026-11-01' });
    await flow.world.run('deadlines.sweep');
    expect(await flow.clocks(id, 'vec_watch')).toMatchObject([
      { metAt: expect.stringMatching(/^2026-11-01T20:/), breachedAt: null },
    ]);
    const told = (await flow.timeline(id)).filter(({ visibility }) => visibility === 'public').map(({ kind }) => kind);
    expect(told).toEqual(['register', 'vecRelay', 'vecDecision']);
  });

  it('sees that the committee has let the second one pass, whatever else was answered', async () => {
    const id = second;
    flow.at('2026-11-03T00:01');
    await flow.world.run('deadlines.sweep');
    expect(await flow.clocks(id, 'vec_watch')).toMatchObject([{ metAt: null, breachedAt: endOf('2026-11-02') }]);
  });

  it('breaks no invariant', () => flow.expectInvariants('阮秋禾'));
});
