import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Exclusion } from '../../src/cases/entities/exclusion.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { named, register, registerOnline } from '../support/flow/complaint.js';
import { Flow, isRunning, refusalOf } from '../support/flow/flow.js';
import { succeeded } from '../support/client.js';
import { accept, answered, naming, startVerification } from '../support/flow/handling.js';
import type { Body } from '../support/world.js';

const village = (n: number): string => `9901141012${String(n).padStart(2, '0')}`;
const village2 = (n: number): string => `9901141022${String(n).padStart(2, '0')}`;
const KIN = '阮鹤鸣';
const CITY = '市复核机关';

describeOnEngines('conflicts of interest', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  /** What everybody in conflict is out of, in words short enough to compare. */
  const outOf = async (id: string): Promise<string[]> => {
    const rows = await flow.reader.sql<Pick<Exclusion, 'reason'> & { who: string }>(
      `SELECT COALESCE(s.username, g.name) AS who, x.reason FROM case_exclusions x LEFT JOIN staff s ON s.id = x.staff_id
       LEFT JOIN groups g ON g.id = x.group_id WHERE x.case_id = ? AND x.lifted_at IS NULL ORDER BY 1, 2`,
      [id],
    );
    return rows.map(({ who, reason }) => `${who} ${reason}`);
  };
  const declare = async (who: string, input: object): Promise<Body> => {
    const made = await flow.post(who, '/api/declarations', input);
    await flow.world.settled();
    return made;
  };
  const livesIn = (who: string, villageCode: string) =>
    declare('fzr01', { kind: 'LIVES_IN', villageCode, staffId: flow.staff(who) });
  const sees = async (who: string, id: string): Promise<boolean> =>
    (await (await flow.world.as(who)).get(`/api/cases/${id}`)).status === 200;
  const finds = async (who: string, q: string): Promise<string[]> =>
    (await flow.get<{ items: Body[] }>(who, `/api/cases?q=${encodeURIComponent(q)}`)).items.map(({ id }) => id);
  const at = (villageCode: string, more: object = {}) => ({ townCode: villageCode.slice(0, 9), villageCode, ...more });

  it('take a verifier who is kin of the complainant off the case, telling nobody whose complaint it is', async () => {
    const { id, number } = await register(flow, at(village(1), { complainant: named(KIN) }));
    await accept(flow, id);
    await startVerification(flow, id);
    expect(await sees('zd1_01', id)).toBe(true);
    const declaration = await declare('zd1_01', { kind: 'KIN_OF_PERSON', name: KIN });

    expect(await outOf(id)).toEqual(['zd1_01 DECLARED']);
    expect(await sees('zd1_01', id)).toBe(false);
    expect(await finds('zd1_01', number)).toEqual([]);
    expect((await flow.see(id)).needsReassignment).toBe(true);
    const again = naming(flow, ['zd1_01', 'zd1_02']);
    const refused = await flow.refused('zd1_zz', `/api/cases/${id}/reassignments`, { ...again, reason: '换人' });
    expect(refused).toBe('409 verifiers.conflicted');
    // Neither a reading of the identity nor, for those who know the complainant by an alias, a word about whose interest it is.
    expect(await flow.reader.sql('SELECT * FROM identity_readings WHERE case_id = ?', [id])).toEqual([]);
    expect((await flow.see(id, 'zd1_zz')).exclusions).toEqual([]);
    expect((await flow.see(id, 'slfz01')).exclusions).toMatchObject([{ reason: 'DECLARED' }]);
    expect(await flow.told(id)).toContain('exclusion');
    const town = await flow.get<{ kind: string }[]>('zld101', `/api/cases/${id}/timeline`);
    expect(town.map(({ kind }) => kind)).not.toContain('exclusion');

    // Taken back by the person it goes on counting for this case; struck out by the head it never was.
    expect((await (await flow.world.as('zd1_01')).del(`/api/declarations/${declaration.id}`)).status).toBe(200);
    await flow.world.settled();
    expect(await sees('zd1_01', id)).toBe(false);
    expect(await flow.refused('zd1_01', `/api/declarations/${declaration.id}/striking`)).toBe('403 permission.denied');
    await flow.post('fzr01', `/api/declarations/${declaration.id}/striking`);
    await flow.world.settled();
    expect(await outOf(id)).toEqual([]);
    expect(await sees('zd1_01', id)).toBe(true);
  });

  it('keep the names of kin sealed, and for the head and the person alone', async () => {
    const name = '宿迁桥';
    await declare('zd2_01', { kind: 'KIN_OF_PERSON', name });
    const list = (who: string) =>
      flow
        .get<{ items: Body[] }>(who, `/api/declarations?staffId=${flow.staff('zd2_01')}`)
        .then(({ items }) => items[0]?.['name']);
    expect([await list('zd2_01'), await list('fzr01'), await list('admin01')]).toEqual([name, name, null]);
    expect(refusalOf(await (await flow.world.as('zd2_zz')).get(`/api/declarations?staffId=${flow.staff('zd2_01')}`))).toBe(
      '403 permission.denied',
    );
    const { id } = await register(flow, at(village(7), { complainant: named(name) }));
    expect(await outOf(id)).toEqual(['zd2_01 DECLARED']);
    await flow.expectInvariants(name, KIN);
  });

  it('are found at registration and kept to at every assignment', async () => {
    await livesIn('zd1_zz', village(2));
    await declare('zd3_01', { kind: 'HANDLED_ACT', villageCode: village(2), stage: 'S4' });
    const { id } = await register(flow, at(village(2)));
    expect(await outOf(id)).toEqual(['zd1_zz DECLARED', 'zd3_01 DECLARED']);
    await accept(flow, id);
    expect(await sees('zd1_zz', id)).toBe(false);
    expect(await sees('zd1_01', id)).toBe(true);
    // The check itself, not what registration has left of it.
    const work = flow.world.app.get(UnitOfWork, { strict: false });
    await work.write((tx) => tx.change('DELETE FROM case_exclusions WHERE case_id = ?', [id]));
    const verifiers = naming(flow, ['zd1_01', 'zd3_01']);
    expect(await flow.stepRefused('zd1_01', id, 'startVerification', verifiers)).toBe('409 verifiers.conflicted');
  });

  it('are looked for anew when somebody is renamed, comes, comes back or takes a seat', async () => {
    const { id } = await register(flow, at(village(3), { respondents: [{ type: 'PERSON', name: '濮阳渡（副镇长）' }] }));
    await accept(flow, id);
    const admin = await flow.world.as('admin01');
    const patch = async (who: string, change: object): Promise<void> => {
      succeeded(await admin.patch(`/api/staff/${flow.staff(who)}`, change), who);
      await flow.world.settled();
    };
    await patch('zd1_02', { name: '濮阳渡' });
    expect(await outOf(id)).toEqual(['zd1_02 NAME_MATCH']);
    expect(await flow.clocks(id, 'recusal')).toHaveLength(1);
    expect(await sees('zd1_02', id)).toBe(false);
    const account = { username: 'new01', password: 'Qw3rty-uiop-Asdf', name: '濮阳渡', role: 'guidance_member' };
    await flow.post('admin01', '/api/staff', { ...account, groupId: flow.groupOf('zd1_zz') });
    await flow.world.settled();
    expect(await outOf(id)).toEqual(['new01 NAME_MATCH', 'zd1_02 NAME_MATCH']);

    // Decided once, the likeness does not come back with the next news; and a seat without an account is a seat.
    for (const recusal of (await flow.see(id)).recusals)
      await flow.on('fzr01', id, `recusals/${recusal.id}/decision`, { isGranted: false, comment: '同名不同人' });
    await patch('zd1_02', { active: false });
    await patch('zd1_02', { active: true });
    expect(await outOf(id)).toEqual([]);
    expect((await flow.clocks(id, 'recusal')).filter(isRunning)).toEqual([]);

    await flow.post('admin01', `/api/groups/${flow.groupOf('zld101')}/members`, { name: '濮阳渡', post: '副组长' });
    await flow.world.settled();
    expect(await outOf(id)).toContain('青垴镇村委会换届选举工作领导小组 RESPONDENT_GROUP');
    expect(await sees('zld101', id)).toBe(false);
    expect(await finds('zld101', '提名会')).not.toContain(id);
  });

  it.each([
    ['desk', ['slfz01', 'slfz02'], 1, 'xjb01'],
    ['office', ['xjb01', 'xjb02'], 2, 'slfz01'],
    ['head', ['fzr01', 'fzr02'], 3, 'slfz01'],
  ] as const)(
    'send a case on to the city body when the whole %s must keep out, and not one deputy earlier',
    async (_role, out, n, keeper) => {
      const [first, deputy] = out;
      await declare('admin01', { kind: 'LIVES_IN', villageCode: village2(n), staffId: flow.staff(first) });
      const { id: kept } = await register(flow, at(village2(n)));
      await flow.world.settled();
      expect((await flow.see(kept)).state).toBe('registered');
      // Uncoded, it waits with the clerk for a code; that sends it on.
      const { id: bare } = await register(flow, at(village2(n), { allegations: [] }));
      await declare('admin01', { kind: 'VEC_MEMBER', villageCode: village2(n), staffId: flow.staff(deputy) });
      const closed = await flow.see(kept, keeper);
      expect([closed.state, closed.outcome]).toEqual(['closed', 'transferred']);
      expect(closed.notices.find(({ kind }) => kind === 'TRANSFER_LETTER')?.particulars).toMatchObject({ body: CITY });
      for (const who of out) expect(await sees(who, kept)).toBe(false);
      expect((await flow.see(bare)).state).toBe('registered');
      await flow.on('djy01', bare, 'supplements', { allegations: [{ code: 'S4-02', text: '人数不足' }] });
      await flow.world.settled();
      expect((await flow.see(bare)).outcome).toBe('transferred');
    },
  );

  it('leave the review to the city body when everybody of the review body must keep out', async () => {
    const { id, number, queryCode } = await registerOnline(flow, at(village(4)));
    await answered(flow, id);
    const code = { number, code: queryCode };
    const asked = succeeded(await flow.anonymous.post('/api/public/review', { ...code, grounds: '不服' }), 'review');
    expect(asked.number).toBe(number);
    const bodies = async () => (await flow.see(id)).reviews.map(({ bodyGroupId }) => bodyGroupId);
    expect(await bodies()).toEqual([flow.groupOf('fc01')]);
    await flow.on('slfz01', id, 'respondents', {
      respondents: [{ type: 'PERSON', name: '权维衡', staffId: flow.staff('fc01') }],
    });
    expect(await bodies()).toEqual([flow.groupOf('fh01')]);
    expect([await sees('fc01', id), await sees('fh01', id)]).toEqual([false, true]);
  });

  it('are asked about by the complainant in words, and decided by the head who says whom they mean', async () => {
    const { id, number, queryCode } = await registerOnline(flow, at(village(5)));
    await accept(flow, id);
    const recuse = (whom: string) =>
      flow.anonymous.post('/api/public/recusal', { number, code: queryCode, whom, reason: '与村主任是亲戚' });
    expect(
      refusalOf(await flow.anonymous.post('/api/public/recusal', { number, code: '000000000000', whom: '甲', reason: '乙' })),
    ).toBe('404 status.not-found');
    expect(succeeded(await recuse('姓蔺的指导员'), 'recusal').number).toBe(number);
    expect(refusalOf(await recuse('还有一位'))).toBe('409 recusal.pending');
    const [asked] = (await flow.see(id)).recusals;
    expect(asked).toMatchObject({ named: '姓蔺的指导员', staffId: null, requestedById: 'citizen' });
    const [clock] = await flow.clocks(id, 'recusal');
    expect(clock).toMatchObject({ subjectId: asked!.id, dueAt: asked!.dueAt, accountable: { staffId: flow.staff('fzr01') } });

    const decide = (more: object) => ({ isGranted: true, comment: '情况属实', ...more });
    const path = `/api/cases/${id}/recusals/${asked!.id}/decision`;
    expect(await flow.refused('fzr01', path, decide({}))).toBe('409 recusal.whom');
    expect(await flow.refused('fzr01', path, decide({ staffId: flow.staff('fzr01') }))).toBe('409 recusal.own');
    await flow.post('fzr01', path, decide({ staffId: flow.staff('zd1_01') }));
    expect(await outOf(id)).toEqual(['zd1_01 RECUSED']);
    expect((await flow.clocks(id, 'recusal')).filter(isRunning)).toEqual([]);
    expect(await flow.told(id)).toEqual(expect.arrayContaining(['recusal', 'recusalDecision']));
    const town = await flow.get<{ kind: string }[]>('zld101', `/api/cases/${id}/timeline`);
    expect(town.filter(({ kind }) => kind.startsWith('recusal'))).toEqual([]);

    // About the head it is the deputy's to decide, who is then told of it.
    succeeded(await recuse('区负责人'), 'recusal');
    const own = (await flow.see(id)).recusals.at(-1)!;
    await flow.on('fzr02', id, `recusals/${own.id}/decision`, decide({ staffId: flow.staff('fzr01') }));
    expect([await sees('fzr01', id), await sees('fzr02', id)]).toEqual([false, true]);
  });

  it('hide the numbers of cases that belong together from whoever is shut out of one of them', async () => {
    const first = await register(
      flow,
      at(village(6), { respondents: [{ type: 'PERSON', name: '尚晨曦', staffId: flow.staff('xjb01') }] }),
    );
    const second = await register(flow, at(village(6), { repeatOf: first.number }));
    const relatives = async (who: string, id: string) => {
      const { repeatOfId, petitionCount, parentId } = await flow.see(id, who);
      return { repeatOfId, petitionCount, parentId };
    };
    expect(await relatives('xjb02', second.id)).toEqual({ repeatOfId: first.id, petitionCount: 2, parentId: null });
    expect(await relatives('xjb01', second.id)).toEqual({ repeatOfId: null, petitionCount: 1, parentId: null });

    const child = await register(flow, at(village(6)));
    await flow.step('slfz01', child.id, 'merge', { parentId: second.id, reason: '同一事项' });
    expect(await sees('xjb01', child.id)).toBe(true);
    // Who is shut out of the parent is shut out of the child, which tells the parent's number; and the other way round.
    await flow.on('slfz01', second.id, 'respondents', {
      respondents: [{ type: 'PERSON', name: '尚晨曦', staffId: flow.staff('xjb01') }],
    });
    expect([await sees('xjb01', second.id), await sees('xjb01', child.id)]).toEqual([false, false]);
    const late = await register(
      flow,
      at(village(6), { respondents: [{ type: 'PERSON', name: '郁知秋', staffId: flow.staff('xjb02') }] }),
    );
    await flow.step('slfz01', late.id, 'merge', { parentId: second.id, reason: '同一事项' });
    for (const { id } of [second, child, late]) expect(await sees('xjb02', id)).toBe(false);
    await flow.expectInvariants(KIN);
  });
});
