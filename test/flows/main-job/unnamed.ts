import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { STEPS } from '../../../src/cases/step-names.js';
import { Case } from '../../../src/cases/entities/case.entity.js';
import { CaseEvent } from '../../../src/cases/entities/case-event.entity.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { registerOnline, type Registered } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import {
  accept,
  answered,
  broughtToVerification,
  close,
  confirm,
  correct,
  decline,
  explain,
  find,
  PARTLY_TRUE,
  reply,
} from '../../support/flow/handling.js';

/** Invariant 7: identity is not needed for any step. Everybody here complained online, unnamed, and holds number and code alone. */
describeOnSqliteFirst('every step works for an unnamed complainant', (engine) => {
  let flow: Flow;
  const ids: string[] = [];
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const online = async (more: object = {}): Promise<{ kase: Registered; citizen: Citizen }> => {
    const kase = await registerOnline(flow, more);
    ids.push(kase.id);
    return { kase, citizen: new Citizen(flow, kase) };
  };

  it('from acceptance to correction, reply and closing', async () => {
    const { kase } = await online();
    await broughtToVerification(flow, kase.id);
    await find(flow, kase.id, [PARTLY_TRUE]);
    await confirm(flow, kase.id);
    await correct(flow, kase.id);
    await explain(flow, kase.id, 'villagers_meeting');
    await reply(flow, kase.id);
    await flow.world.settled();
    expect(await close(flow, kase.id)).toMatchObject({ outcome: 'resolved', contact: 'CODE_ONLY' });
    await flow.step('xjb01', kase.id, 'reopen', { reason: 'CORRECTION_NOT_CARRIED_OUT', explanation: '名单又撤下了' });
  });

  it('through review, re-check and redoing', async () => {
    for (const end of ['uphold', 'sendBack'] as const) {
      const { kase, citizen } = await online();
      await answered(flow, kase.id);
      await citizen.act('review', { grounds: '不服' });
      await flow.step('fc01', kase.id, 'uphold', { opinion: '维持。' });
      await citizen.act('review', { grounds: '仍不服' });
      const decided = await flow.step('fh01', kase.id, end, {
        opinion: '复核意见。',
        ...(end === 'sendBack' ? { decision: 'vary' } : {}),
      });
      expect(decided).toMatchObject(end === 'uphold' ? { outcome: 'final' } : { state: 'verifying', round: 2 });
    }
  });

  it('by any other way out', async () => {
    const [parent, child, declined, withdrawn, question, other] = [
      await online(),
      await online(),
      await online(),
      await online(),
      await online({ allegations: [{ code: 'Q-01', text: '什么时候投票' }] }),
      await online({ allegations: [{ code: 'Q-99', text: '宅基地纠纷' }] }),
    ];
    await accept(flow, parent.kase.id);
    await flow.step('slfz01', child.kase.id, 'merge', { parentId: parent.kase.id, reason: '同一事实' });
    await decline(flow, declined.kase.id);
    await withdrawn.citizen.act('withdrawal');
    await flow.step('slfz01', withdrawn.kase.id, 'withdraw', { noCoercion: true });
    await flow.step('djy01', question.kase.id, 'answer', { text: '10月25日投票。' });
    const forward = { body: '区自然资源局', kind: 'assign', basis: '宅基地不属于选举事项', reportBy: '2026-11-12' };
    await flow.step('slfz01', other.kase.id, 'transfer', forward);
    for (const { citizen } of [child, declined, withdrawn, question, other]) expect(await citizen.word()).toBe('已办结');
    expect(await flow.clocks(other.kase.id, 'tickler')).toMatchObject([{ dueAt: '2026-11-13T00:00:00.000+08:00' }]);
  });

  it('which were all the steps there are', async () => {
    const events = await flow.reader.find(CaseEvent, { caseId: ids });
    const taken = new Set<string>(events.map(({ kind }) => kind));
    expect(STEPS.filter((step) => !taken.has(step))).toEqual([]);
    const cases = await flow.reader.find(Case, { id: ids });
    expect(new Set(cases.map(({ contact }) => contact))).toEqual(new Set(['CODE_ONLY']));
  });

  it('breaks no invariant', () => flow.expectInvariants());
});
