import type { FindingKind, ReplyOpinion } from '../../../src/cases/vocabulary.js';
import { isRunning, type Flow, type Seen } from './flow.js';

/** Town 101: 第一区指导组 leads, its town group helps; the second member checks what the first one did not do. */
export const LEADER = 'zd1_zz';
export const MEMBER = 'zd1_01';
export const CHECKER = 'zd1_02';
export const TOWN_LEADER = 'zld101';

export const VERIFIERS: Pair = [MEMBER, CHECKER];
export type Pair = readonly [string, string];

export const accept = (flow: Flow, id: string, more: object = {}): Promise<Seen> => flow.step('slfz01', id, 'accept', more);

/** Not accepted, on the first ground of the closed list. */
export const decline = async (flow: Flow, id: string): Promise<Seen> => {
  const { declineGrounds } = await flow.get<{ declineGrounds: { id: string }[] }>('slfz01', '/api/taxonomy');
  return flow.step('slfz01', id, 'decline', { ground: declineGrounds[0]!.id, whereToGo: '请到村民委员会咨询。' });
};

/** Both groups take the case over. */
export const takeOver = async (flow: Flow, id: string): Promise<void> => {
  const seats = (await flow.see(id)).assignments.filter((a) => a.releasedAt === null && a.takenOverAt === null);
  for (const seat of seats) await flow.on(seat.part === 'lead' ? MEMBER : TOWN_LEADER, id, `assignments/${seat.id}/take-over`);
};

export const startVerification = (flow: Flow, id: string, verifiers = VERIFIERS, leader = LEADER): Promise<Seen> =>
  flow.step(leader, id, 'startVerification', naming(flow, verifiers));

export const naming = (flow: Flow, verifiers: Pair): object => ({
  verifierIds: verifiers.map((username) => flow.staff(username)),
  declaredNoConflict: true,
});

/** A registered case on its way to verification by the right people. */
export const broughtToVerification = async (flow: Flow, id: string): Promise<void> => {
  await accept(flow, id);
  await takeOver(flow, id);
  await startVerification(flow, id);
};

export type Verdict = { kind: FindingKind; cause?: string; effectOnResult?: string };
export const RIGHT_AFTER_ALL: Verdict = { kind: 'LAWFUL_MISUNDERSTOOD' };
export const PARTLY_TRUE: Verdict = { kind: 'PARTLY', cause: 'STAFF_ERROR', effectOnResult: 'POSSIBLE' };

/** One visit, a finding on every point (the last verdict stands for the rest), handed to the leader. */
export const find = async (flow: Flow, id: string, verdicts: readonly Verdict[], verifiers = VERIFIERS): Promise<void> => {
  const [author] = verifiers;
  await flow.on(author, id, 'site-visits', { visitedAt: flow.now(), byIds: verifiers.map((v) => flow.staff(v)) });
  for (const [index, allegationId] of (await pointsOf(flow, id)).entries()) {
    const verdict = verdicts[index] ?? verdicts.at(-1);
    await flow.on(author, id, 'findings', { allegationId, reasons: '查阅会议记录并走访三户，逐项核对。', ...verdict });
  }
  await flow.on(author, id, 'findings-submissions');
};

/** The points that the case itself answers. */
export const pointsOf = async (flow: Flow, id: string): Promise<string[]> =>
  (await flow.see(id)).allegations.filter((a) => a.transferredAt === null).map((a) => a.id);

export const orderOf = (flow: Flow, more: object = {}): object => ({
  code: 'A01',
  what: '补开提名会并重新公布名单',
  ownerName: '村民选举委员会',
  dueOn: flow.today(),
  checkerId: flow.staff(CHECKER),
  ...more,
});

/** The leader approves what the verifiers found and orders correction. */
export const confirm = (flow: Flow, id: string, orders: readonly object[] = [orderOf(flow)], leader = LEADER): Promise<Seen> =>
  flow.step(leader, id, 'confirm', { actions: orders });

export const clear = (flow: Flow, id: string, leader = LEADER): Promise<Seen> => flow.step(leader, id, 'clear');

/** The town reports every ordered action done. */
export const complete = async (flow: Flow, id: string, proof: object = { note: '已补开会议并张榜' }): Promise<void> => {
  for (const action of (await flow.see(id)).actions.filter((a) => a.status === 'ordered'))
    await flow.on(TOWN_LEADER, id, `actions/${action.id}/completion`, { doneOn: flow.today(), ...proof });
};

/** Somebody else checks every action reported done. */
export const check = async (flow: Flow, id: string, passed = { passed: true }): Promise<void> => {
  for (const action of (await flow.see(id)).actions.filter((a) => a.status === 'done'))
    await flow.on(CHECKER, id, `actions/${action.id}/check`, passed);
};

export const concur = (flow: Flow, id: string): Promise<unknown> =>
  flow.on(TOWN_LEADER, id, 'concurrence', { subject: 'correction', stance: 'concur' });

export const finishCorrection = (flow: Flow, id: string, member = MEMBER): Promise<Seen> =>
  flow.step(member, id, 'finishCorrection');

/** Done, checked, agreed to by the town. */
export const correct = async (flow: Flow, id: string): Promise<void> => {
  await complete(flow, id);
  await check(flow, id);
  await concur(flow, id);
  await finishCorrection(flow, id);
};

export const explain = (flow: Flow, id: string, audience = 'complainant', member = MEMBER): Promise<unknown> =>
  flow.on(member, id, 'explanations', {
    audiences: [audience],
    mode: audience === 'complainant' ? 'face' : 'posting',
    heldOn: flow.today(),
    byIds: [flow.staff(member)],
    text: '提名会议已经补开，名单按票数重新张榜。',
    leakChecked: true,
  });

export const ANSWER = '经查阅会议记录并走访村民，提名会议到会人数不足一事属实，已责令补开并重新张榜。';

/** An answer to every point, signed by the leader. */
export const replyTo = async (flow: Flow, id: string, text = ANSWER, opinion: ReplyOpinion = 'SUPPORTED'): Promise<object> => ({
  text,
  points: (await pointsOf(flow, id)).map((allegationId) => ({ allegationId, opinion, text })),
});

export const reply = async (flow: Flow, id: string, text = ANSWER, leader = LEADER): Promise<Seen> =>
  flow.step(leader, id, 'reply', await replyTo(flow, id, text));

export const callBack = (flow: Flow, id: string): Promise<unknown> =>
  flow.on('xjb01', id, 'call-backs', {
    result: 'done',
    contacted: true,
    resolved: true,
    satisfaction: 'SATISFIED',
    recordingRef: 'LY-0001',
  });

export const CHECKLIST = ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'];

export const close = (flow: Flow, id: string): Promise<Seen> =>
  flow.step('xjb01', id, 'close', { archiveNo: '2026-换届-017', checklist: CHECKLIST });

/** From registered to answered where nothing was wrong; the notice is not yet served. */
export const answered = async (flow: Flow, id: string, text = ANSWER): Promise<void> => {
  await broughtToVerification(flow, id);
  await find(flow, id, [RIGHT_AFTER_ALL]);
  await clear(flow, id);
  await explain(flow, id);
  await reply(flow, id, text);
};

/** Names of the clocks that still run. */
export const runningClocks = async (flow: Flow, id: string): Promise<string[]> =>
  (await flow.see(id)).clocks
    .filter(isRunning)
    .map(({ clock }) => clock)
    .toSorted();
