import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Deadline } from '../../../src/deadlines/deadline.entity.js';
import type { ClockName } from '../../../src/deadlines/clock-names.js';
import { millis } from '../../../src/kernel/time.js';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, registered, routed, submitted, verifying, type CaseBody } from '../handled-case.js';

/** A Monday. */
const NOW = '2026-10-12T09:00:00+08:00';
const ASK = { reason: 'COURT_OR_POLICE_PENDING', explanation: '法院已受理同一事实', untilDay: '2026-10-26' };

describeOnSqliteFirst('what stands still', (engine) => {
  let world: World;
  const post = async (username: string, path: string, input: object = {}): Promise<CaseBody> =>
    body(await (await world.as(username)).post<CaseBody>(`/api/cases/${path}`, input));
  const suspend = async (id: string): Promise<string> => {
    const { id: sid } = await post('zd1_zz', `${id}/suspensions`, ASK);
    await post('fzr01', `${id}/suspensions/${sid}/decision`, { isGranted: true });
    return sid;
  };
  const open = async (caseId: string, clock: ClockName): Promise<Deadline[]> =>
    (await world.app.get(Reader, { strict: false }).find(Deadline, { caseId, clock })).filter(({ slot }) => slot !== null);

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('is every internal clock of a suspended case, also one that starts meanwhile; it has all its time when the work goes on', async () => {
    const kase = await verifying(world);
    const sid = await suspend(kase.id);
    world.at('2026-10-13T09:00:00+08:00');
    await submitted(world, kase);
    const [during] = await open(kase.id, 'order_correction');
    expect(during).toMatchObject({ nextRungAt: null });
    expect(during!.pausedAt).not.toBeNull();
    expect((await open(kase.id, 'legal_60c'))[0]).toMatchObject({ pausedAt: null });
    world.at('2026-10-20T09:00:00+08:00');
    await post('zd1_zz', `${kase.id}/suspensions/${sid}/end`);
    const [after] = await open(kase.id, 'order_correction');
    expect(after).toMatchObject({ pausedAt: null, limitDueAt: '2026-10-22T00:00:00.000+08:00' });
    expect(after!.nextRungAt! > '2026-10-13').toBe(true);
  });

  it('is not a clock that starts when the suspension has lapsed unnoticed', async () => {
    const kase = await verifying(world);
    await suspend(kase.id);
    world.at('2026-10-28T09:00:00+08:00');
    await submitted(world, kase);
    expect(await open(kase.id, 'order_correction')).toMatchObject([
      { pausedAt: null, limitDueAt: '2026-10-30T00:00:00.000+08:00' },
    ]);
  });

  it('is triage while information is asked for, also when the answer makes the case graver', async () => {
    const { id } = await registered(world, { occurrence: undefined });
    world.at('2026-10-12T09:30:00+08:00');
    const request = await post('slfz01', `${id}/information-requests`, { items: '请说明是否已经发生' });
    world.at('2026-10-14T09:00:00+08:00');
    await post('djy01', `${id}/information-requests/${request.id}/answer`, {
      text: '已经发生，有人动手打人',
      fields: { allegations: [{ code: 'X-02', text: '动手打人' }] },
    });
    // One hour from receipt at 8:55, of which 35 min were used before the request.
    const [triage] = await open(id, 'triage');
    expect(triage).toMatchObject({ pausedAt: null });
    // The clock runs on between the requests: the seconds they took may be missing or left over.
    expect(Math.abs(millis(triage!.dueAt) - millis('2026-10-14T09:25:00+08:00'))).toBeLessThan(20_000);
  });

  it('is no letter of supervision to a group that has lost the case', async () => {
    const { id } = await routed(world);
    const { groupNamed } = await directory(world);
    await post('xjb01', `${id}/supervisions`, { demand: '请说明', reason: '超期' });
    expect(await open(id, 'supervision')).toHaveLength(1);
    await post('xjb01', `${id}/reassignments`, { leadGroupId: groupNamed('第二区指导组'), reason: '工作调整' });
    expect(await open(id, 'supervision')).toEqual([]);
  });
});
