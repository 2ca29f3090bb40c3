import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { FollowUp } from '../../src/cases/entities/follow-up.entity.js';
import { Verifier } from '../../src/cases/entities/verifier.entity.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { Citizen } from '../support/flow/citizen.js';
import { Flow } from '../support/flow/flow.js';
import type { Body, World } from '../support/world.js';
import { violationsIn } from '../flows/invariants.js';
import { answeredCase, clocksOf, insist, outcomeOf, registered, serve } from './answered-case.js';
import { fileOf, staffNamed } from './correcting-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const NOT_SATISFIED = { satisfaction: 'DISSATISFIED', resolved: false, why: '阮秋禾说没讲清' };
const ANSWER = { mode: 'phone', toldAt: '2026-10-13T10:00:00+08:00', answer: '已由另外两名同志与阮秋禾重新核对名单，逐户说明。' };

describeOnEngines('somebody who is not satisfied', (engine) => {
  let flow: Flow;
  let world: World;
  beforeAll(async () => {
    flow = await Flow.start(engine, NOW);
    world = flow.world;
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const post = async (username: string, path: string, body: object): Promise<string> =>
    outcomeOf(await (await world.as(username)).post(path, body));
  const citizen = (told: Body): Citizen => new Citizen(flow, { number: told.number, queryCode: told.queryCode });
  const unsatisfied = async (): Promise<{ id: string; told: Body; followUp: FollowUp; answerPath: string }> => {
    const told = await registered(world);
    const id = await answeredCase(world, { told });
    await citizen(told).act('rating', NOT_SATISFIED);
    const followUp = (await fileOf(world, id)).followUps[0]!;
    return { id, told, followUp, answerPath: `/api/cases/${id}/follow-ups/${followUp.id}/answer` };
  };
  const rowOf = async (caseId: string): Promise<FollowUp> => (await world.app.get(Reader).find(FollowUp, { caseId }))[0]!;
  const waiting = async (): Promise<string[]> => {
    const { body } = await (await world.as('xjb01')).get<{ items: { id: string }[] }>('/api/cases?view=waiting_approval');
    return body.items.map(({ id }) => id);
  };

  it('gets a date, a place in the queue of the office, and an answer that number and code show', async () => {
    const { id, told, followUp, answerPath } = await unsatisfied();
    expect(followUp).toMatchObject({ endedAt: null, answer: null, round: 1 });
    expect(await clocksOf(world, id, 'follow_up')).toMatchObject([
      { subjectId: followUp.id, dueAt: '2026-10-16T00:00:00.000+08:00', metAt: null, ruleId: 'R56' },
    ]);
    const before = await citizen(told).status();
    expect(before.nextStep.zh).toContain('没有办理过此件的人员另行答复');
    expect(before.byDate).toBe('2026-10-15');

    const closing = { archiveNo: 'DA-1', checklist: ['timeline', 'findings', 'explanations', 'reply', 'satisfaction'] };
    await insist(world)('xjb01', `/api/cases/${id}/steps/close`, closing);
    expect(await waiting()).toContain(id);
    const seen = await flow.see(id, 'xjb01');
    expect(seen).toMatchObject({ nextAct: 'followUpAnswer' });
    expect(seen.clocks.find(({ clock }) => clock === 'follow_up')).toMatchObject({
      accountable: { groupId: (await staffNamed(world, 'xjb01')).groupId },
    });

    world.at('2026-10-13T11:00:00+08:00');
    expect(await post('zd1_zz', answerPath, ANSWER)).toMatch(/^403/);
    expect(await post('xjb01', answerPath, { ...ANSWER, toldAt: '2026-10-13T12:00:00+08:00' })).toBe('409 follow-up.told-at');
    expect(await post('xjb01', answerPath, { ...ANSWER, mode: 'radio' })).toMatch(/^400/);
    expect(await post('xjb01', answerPath.replace(followUp.id, id), ANSWER)).toMatch(/^404/);
    expect(await post('xjb01', answerPath, ANSWER)).toBe('201');
    expect(await post('xjb01', answerPath, ANSWER)).toBe('409 follow-up.ended');
    const { id: answeredById } = await staffNamed(world, 'xjb01');
    expect(await rowOf(id)).toMatchObject({ endedBy: 'answer', answeredById, mode: 'phone' });
    expect(await clocksOf(world, id, 'follow_up')).toMatchObject([{ slot: null, cancelledAt: null }]);
    expect((await clocksOf(world, id, 'follow_up'))[0]!.metAt).not.toBeNull();
    expect(await waiting()).not.toContain(id);
    const after = await citizen(told).status();
    expect(after.followUps).toMatchObject([{ text: '已由另外两名同志与【反映人】重新核对名单，逐户说明。' }]);
    expect(after.events.map(({ sentence }) => sentence.zh)).toContain('就反映人不满意之处作了答复。');
  });

  it('is asked by telephone with the same result, and not answered by anybody who handled the case', async () => {
    const id = await answeredCase(world, { until: 'replied' });
    const said = { result: 'done', contacted: true, resolved: false, satisfaction: 'DISSATISFIED', recordingRef: 'LY-0001' };
    await insist(world)('xjb01', `/api/cases/${id}/call-backs`, said);
    const followUp = await rowOf(id);
    const handler = (await staffNamed(world, 'xjb02')).id;
    const [verifier] = (await fileOf(world, id)).verifiers;
    const { staffId } = verifier!;
    const write = world.app.get(UnitOfWork);
    await write.write((tx) => tx.update(Verifier, { id: verifier!.id }, { staffId: handler }));
    const path = `/api/cases/${id}/follow-ups/${followUp.id}/answer`;
    expect(await post('xjb02', path, { ...ANSWER, toldAt: followUp.raisedAt })).toBe('409 follow-up.own-work');
    await write.write((tx) => tx.update(Verifier, { id: verifier!.id }, { staffId }));
    expect(await post('xjb01', path, { ...ANSWER, toldAt: followUp.raisedAt })).toBe('201');
  });

  it('waits for no answer once the case is taken up again, or a review is asked for', async () => {
    const reopened = await unsatisfied();
    const reason = { reason: 'UNSATISFIED', explanation: '反映人仍不满意。' };
    await insist(world)('xjb01', `/api/cases/${reopened.id}/steps/reopen`, reason);
    const reviewed = await unsatisfied();
    await serve(world, reviewed.id, 'REPLY');
    await citizen(reviewed.told).act('review', { grounds: '不服答复。' });
    for (const [{ id, answerPath }, endedBy] of [
      [reopened, 'reopen'],
      [reviewed, 'requestReview'],
    ] as const) {
      expect(await rowOf(id)).toMatchObject({ endedBy, answer: null });
      expect((await clocksOf(world, id, 'follow_up')).map(({ slot, metAt }) => [slot, metAt])).toEqual([[null, null]]);
      expect(await post('xjb01', answerPath, ANSWER)).toBe('409 follow-up.ended');
    }
  });

  it('is no follow-up where somebody is satisfied, and towns hear of none', async () => {
    const told = await registered(world);
    const id = await answeredCase(world, { told });
    await citizen(told).act('rating', { satisfaction: 'BASICALLY' });
    expect((await fileOf(world, id)).followUps).toEqual([]);
    const other = await unsatisfied();
    const seen = await flow.see(other.id, 'zld101');
    expect(seen.followUps).toBeUndefined();
    expect(seen.clocks.map(({ clock }) => clock)).not.toContain('follow_up');
    const { body } = await (await world.as('zld101')).get<Body[]>(`/api/cases/${other.id}/events`);
    expect(JSON.stringify(body)).not.toContain('followUp');
    expect(await violationsIn(world.app.get(Reader))).toEqual([]);
  });
});
