import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../../src/cases/case-views.service.js';
import { describeOnEngines } from '../support/engines.js';
import { named, register } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import {
  accept,
  broughtToVerification,
  confirm,
  find,
  MEMBER,
  orderOf,
  PARTLY_TRUE,
  startVerification,
  takeOver,
  TOWN_LEADER,
} from '../support/flow/handling.js';
import { paper } from '../support/flow/paper.js';
import type { Body } from '../support/world.js';

const NAME = '訾未央';
const VILLAGERS = ['白敬之', NAME, '车映雪'];

describeOnEngines('somebody who tries to learn what is kept from them', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const sees = async (who: string, id: string): Promise<boolean> =>
    (await (await flow.world.as(who)).get(`/api/cases/${id}`)).status === 200;
  const timeline = (who: string, id: string) => flow.get<TimelineEntry[]>(who, `/api/cases/${id}/timeline`);
  const isUnbroken = (events: readonly TimelineEntry[]): boolean => events.every(({ seq }, index) => seq === index + 1);

  it('a town writes a list of villagers and does not see which of them was masked', async () => {
    const list = VILLAGERS.join('、');
    const { id } = await register(flow, { complainant: named(NAME) });
    await accept(flow, id);
    await takeOver(flow, id);
    const answers: unknown[] = [await flow.on(TOWN_LEADER, id, 'notes', { kind: 'contact', text: list })];
    const form = new FormData();
    form.append('note', list);
    form.append('file', new Blob(['x'], { type: 'text/plain' }), 'x.txt');
    answers.push(await flow.post(TOWN_LEADER, `/api/cases/${id}/evidence`, form));
    answers.push(await flow.on(TOWN_LEADER, id, 'recusals', { staffId: flow.staff('zcy101'), reason: list }));
    await startVerification(flow, id);
    await find(flow, id, [PARTLY_TRUE]);
    await confirm(flow, id);
    const groupId = flow.groupOf(TOWN_LEADER);
    const letter = await flow.on('xjb01', id, 'supervisions', { groupId, demand: '请报告', reason: '上级交办' });
    answers.push(await flow.on(TOWN_LEADER, id, `supervisions/${letter.id}/answer`, { answer: list }));
    const [action] = (await flow.see(id)).actions;
    answers.push(await flow.on(TOWN_LEADER, id, `actions/${action!.id}/completion`, { doneOn: flow.today(), note: list }));
    answers.push(await flow.on(TOWN_LEADER, id, 'concurrence', { subject: 'correction', stance: 'concur', text: list }));
    answers.push(await flow.see(id, TOWN_LEADER));
    const rerun = await register(flow, { complainant: named(NAME) });
    await broughtToVerification(flow, rerun.id);
    await find(flow, rerun.id, [PARTLY_TRUE]);
    await confirm(flow, rerun.id, [orderOf(flow, { code: 'A05', rerunStage: 'S3' })]);
    const [again] = (await flow.see(rerun.id)).actions;
    const done = { doneOn: flow.today(), note: '已重新登记' };
    const { rerunLookBackId } = await flow.on(TOWN_LEADER, rerun.id, `actions/${again!.id}/completion`, done);
    const lookBack = `/api/look-backs/${String(rerunLookBackId)}`;
    const filling = { procedure: 'pass', procedureNote: list, archive: 'pass', archiveNote: list, publicVoice: 'pass' };
    const sample = [{ who: 'V1', words: list }];
    answers.push(await flow.post(TOWN_LEADER, `${lookBack}/filling`, { ...filling, sample, evidence: [list] }));
    answers.push(await flow.get(TOWN_LEADER, lookBack), await flow.get(TOWN_LEADER, '/api/look-backs?limit=100'));
    const disputed = await register(flow, { complainant: named(NAME) });
    await accept(flow, disputed.id);
    answers.push(await flow.on(TOWN_LEADER, disputed.id, 'route-disputes', { reasons: list }));
    for (const answer of answers) {
      const told = JSON.stringify(answer);
      expect(VILLAGERS.filter((villager) => told.includes(villager))).toEqual([]);
      expect(told).not.toContain('反映人');
    }
    // It was all kept, for those who read the whole case.
    const whole = JSON.stringify(await flow.see(id));
    expect(whole.split(`${VILLAGERS[0]}、【反映人】、${VILLAGERS[2]}`)).toHaveLength(6);
  });

  it('nobody learns by asking for a recusal who must keep out already', async () => {
    const villageCode = '990114101207';
    const { id } = await register(flow, { villageCode });
    await accept(flow, id);
    await takeOver(flow, id);
    const declared = { kind: 'LIVES_IN', villageCode, staffId: flow.staff('zd1_02') };
    await flow.post('fzr01', '/api/declarations', declared);
    await flow.on('djy01', id, 'respondents', {
      respondents: [{ type: 'GUIDANCE_MEMBER', name: '某', staffId: flow.staff('zd2_01') }],
    });
    await flow.world.settled();
    const ask = (who: string, staff: string) => flow.on(who, id, 'recusals', { staffId: flow.staff(staff), reason: '亲属' });
    expect(await ask(MEMBER, 'zd1_02')).toMatchObject({ isGranted: null });
    for (const out of ['zd1_02', 'zd2_01', 'zd2_02']) expect(await ask(TOWN_LEADER, out)).toMatchObject({ isGranted: null });
    const again = { staffId: flow.staff('zd2_02'), reason: '亲属' };
    expect(await flow.refused(TOWN_LEADER, `/api/cases/${id}/recusals`, again)).toBe('409 recusal.pending');
    const known = { staffId: flow.staff('zd2_01'), reason: '亲属' };
    expect(await flow.refused('slfz01', `/api/cases/${id}/recusals`, known)).toBe('409 recusal.excluded-already');
  });

  it('a guide moves to the group that got the case of the former one, and reads nothing of it', async () => {
    const respondents = [{ type: 'GUIDANCE_GROUP', name: '第一区指导组' }];
    const { id } = await register(flow, { villageCode: '990114101204', respondents });
    await accept(flow, id);
    const lead = (await flow.see(id)).assignments.find(({ part }) => part === 'lead')!;
    expect(lead.groupId).not.toBe(flow.groupOf(MEMBER));
    const admin = await flow.world.as('admin01');
    const move = (groupId: string) => admin.patch(`/api/staff/${flow.staff(MEMBER)}`, { groupId });
    expect((await move(lead.groupId)).status).toBe(200);
    await flow.world.settled();
    expect(await sees(MEMBER, id)).toBe(false);
    const { items } = await flow.get<{ items: Body[] }>(MEMBER, '/api/cases?limit=100');
    expect(items.map((item) => item.id)).not.toContain(id);
    expect((await move(flow.groupOf(MEMBER))).status).toBe(200);
    await flow.world.settled();
  });

  it('an accused clerk takes a second complaint of the same person and does not learn of the first', async () => {
    const complainant = { kind: 'NAMED_UNVERIFIED', name: NAME, phone: '19900099001' };
    const again = { villageCode: '990114101201', complainant };
    const respondents = [{ type: 'PERSON', name: '某登记员', staffId: flow.staff('djy01') }];
    const first = await register(flow, { ...again, respondents }, 'djy02');
    expect([await sees('djy01', first.id), await sees('djy02', first.id)]).toEqual([false, true]);
    const second = await register(flow, again);
    const fresh = await register(flow, { ...again, complainant: named('白敬之') });
    expect(second).toMatchObject({ version: fresh.version, repeatOfId: null, petitionCount: 1 });
    await accept(flow, second.id);
    await flow.world.settled();
    const seen = await flow.see(second.id, 'djy01');
    expect(seen.escalations.filter(({ rung }) => rung.startsWith('repeat'))).toEqual([]);
    const events = await timeline('djy01', second.id);
    expect(events.map(({ kind }) => kind)).not.toContain('link');
    expect(isUnbroken(events)).toBe(true);
    // Who may know of the first reads it all.
    expect(await flow.see(second.id, 'djy02')).toMatchObject({ repeatOfId: first.id, petitionCount: 2 });
    const kinds = (await timeline('djy02', second.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['link', 'rungFired']));
  });

  it('whoever leads a second petition is not alerted to it where the first is about them', async () => {
    const complainant = { kind: 'NAMED_UNVERIFIED', name: NAME, phone: '19900099002' };
    const again = { villageCode: '990114101202', complainant };
    const respondents = [{ type: 'PERSON', name: '某组长', staffId: flow.staff('zd1_zz') }];
    await register(flow, { ...again, respondents });
    const second = await register(flow, again);
    await accept(flow, second.id);
    await flow.world.settled();
    const told = async (who: string) =>
      (await flow.get<{ items: Body[] }>(who, '/api/alerts?limit=100')).items.filter(({ caseId }) => caseId === second.id);
    expect(await sees('zd1_zz', second.id)).toBe(true);
    expect((await told('zd1_zz')).filter(({ rung }) => String(rung).startsWith('repeat'))).toEqual([]);
    expect((await flow.see(second.id)).escalations.map(({ rung }) => rung)).toContain('repeat_2');
  });

  it('a town cannot count what others do in its case', async () => {
    const { id } = await register(flow, { villageCode: '990114101203' });
    await accept(flow, id);
    await takeOver(flow, id);
    const before = [(await flow.see(id, TOWN_LEADER)).version, await timeline(TOWN_LEADER, id)];
    await flow.on('djy01', id, 'supplements', { text: '又来说明情况' });
    await flow.on('djy01', id, 'withdrawals', { reason: '不办了', paperEvidenceId: await paper(flow, 'djy01', id) });
    await startVerification(flow, id);
    const [version, events] = [(await flow.see(id, TOWN_LEADER)).version, await timeline(TOWN_LEADER, id)];
    expect([before[0], version]).toEqual([null, null]);
    expect(isUnbroken(events)).toBe(true);
    expect(events.slice(0, -1)).toEqual(before[1]);
  });
});
