import { register } from '../../support/flow/complaint.js';
import { CHECKLIST, replyTo } from '../../support/flow/handling.js';
import { succeeded } from '../../support/client.js';
import type { Flow, Seen } from '../../support/flow/flow.js';
import { noticesOf } from '../../support/flow/notices.js';
import { paper } from '../../support/flow/paper.js';
import type { Cast } from './cast.js';

/** Account ids by username, of both districts. */
export type Ids = (username: string) => string;

export type Registered = { id: string; number: string; queryCode: string };

/** By telephone, about the voter list and the nomination meeting of the cast's town; with a scan of handwriting. */
export const registerFor = async (flow: Flow, { clerk, townCode, villageCode }: Cast, more: object = {}): Promise<Registered> => {
  const allegations = [
    { code: 'S3-01', text: '选民名单漏了两口人' },
    { code: 'S4-02', text: '提名会议人数不足' },
  ];
  const kase = await register(flow, { townCode, villageCode, allegations, ...more }, clerk);
  await paper(flow, clerk, kase.id, 'scan');
  return kase;
};

/** A case that has a row of every sort beside it, being corrected: relayed, asked, disputed, verified, supervised, suspended, extended. */
export const richCase = async (flow: Flow, ids: Ids, cast: Cast): Promise<Registered> => {
  const { clerk, supervisor, leader, office, head } = cast;
  const [first, second] = cast.members;
  const kase = await registerFor(flow, cast);
  const { id } = kase;
  const seen = (): Promise<Seen> => flow.see(id, cast.auditor);
  const points = (await seen()).allegations.map((a) => a.id);
  await flow.on(clerk, id, 'vec-relays', { allegationId: points[0], receivedBy: '选委会值班室' });
  const asked = await flow.on(supervisor, id, 'information-requests', { items: '请补充时间' });
  await flow.on(clerk, id, `information-requests/${asked.id}/answer`, { text: '十月八日上午' });
  const withdrawal = await flow.on(clerk, id, 'withdrawals', { reason: '不办了', paperEvidenceId: await paper(flow, clerk, id) });
  await flow.on(supervisor, id, `withdrawals/${withdrawal.id}/refusal`, { reason: '有受迫迹象' });
  await flow.step(supervisor, id, 'accept');
  const dispute = await flow.on(leader, id, 'route-disputes', { reasons: '不属本组' });
  await flow.on(office, id, `route-disputes/${dispute.id}/decision`, { isUpheld: false, decision: '仍由该组办理' });
  for (const seat of (await seen()).assignments.filter((a) => a.releasedAt === null))
    await flow.on(seat.part === 'lead' ? first : cast.townLeader, id, `assignments/${seat.id}/take-over`);
  const verifierIds = [ids(first), ids(second)];
  await flow.step(leader, id, 'startVerification', { verifierIds, declaredNoConflict: true });
  await flow.on(first, id, 'site-visits', { visitedAt: flow.now(), byIds: verifierIds });
  const letter = await flow.on(office, id, 'supervisions', { demand: '请报告进展', reason: '上级交办' });
  await flow.on(first, id, `supervisions/${letter.id}/answer`, { answer: '正在核实' });
  const delay = await flow.on(leader, id, 'extensions', {
    clock: 'legal_60c',
    days: 10,
    reason: '案情复杂',
    doneSoFar: '已经入村',
  });
  await flow.on(head, id, `extensions/${delay.id}/decision`, { isGranted: true });
  const pause = await flow.on(leader, id, 'suspensions', {
    reason: 'FORCE_MAJEURE',
    explanation: '大雪封路',
    untilDay: '2026-10-20',
  });
  await flow.on(head, id, `suspensions/${pause.id}/decision`, { isGranted: true });
  await flow.on(head, id, `suspensions/${pause.id}/end`);
  for (const allegationId of points) {
    const finding = { allegationId, kind: 'SUBSTANTIATED', reasons: '查阅记录并走访三户，逐项核对。', cause: 'STAFF_ERROR' };
    await flow.on(first, id, 'findings', finding);
  }
  await flow.on(first, id, 'findings-submissions');
  const order = { code: 'A01', what: '补登并重新张榜', ownerName: '村民选举委员会', dueOn: '2026-10-16', checkerId: ids(second) };
  await flow.step(leader, id, 'confirm', { actions: [order] });
  await flow.on(clerk, id, 'recusals', { staffId: ids(cast.townLeader), reason: '有亲属关系' });
  return kase;
};

export const caseInVerification = async (flow: Flow, ids: Ids, cast: Cast): Promise<Registered> => {
  const [first, second] = cast.members;
  const kase = await registerFor(flow, cast);
  const { id } = kase;
  await flow.step(cast.supervisor, id, 'accept');
  for (const seat of (await flow.see(id, cast.auditor)).assignments)
    await flow.on(seat.part === 'lead' ? first : cast.townLeader, id, `assignments/${seat.id}/take-over`);
  await flow.step(cast.leader, id, 'startVerification', { verifierIds: [ids(first), ids(second)], declaredNoConflict: true });
  return kase;
};

/** A case that was answered and closed, and that the complainant has sent to the review body. */
export const caseUnderReview = async (flow: Flow, ids: Ids, cast: Cast): Promise<Registered> => {
  const { clerk, supervisor, leader, office } = cast;
  const [first, second] = cast.members;
  const kase = await caseInVerification(flow, ids, cast);
  const { id } = kase;
  const byIds = [ids(first), ids(second)];
  await flow.on(first, id, 'site-visits', { visitedAt: flow.now(), byIds });
  for (const { id: allegationId } of (await flow.see(id, cast.auditor)).allegations)
    await flow.on(first, id, 'findings', { allegationId, kind: 'LAWFUL_MISUNDERSTOOD', reasons: '逐项核对，程序合法。' });
  await flow.on(first, id, 'findings-submissions');
  await flow.step(leader, id, 'clear');
  const told = { audiences: ['complainant'], mode: 'face', heldOn: flow.today(), byIds: [ids(first)] };
  const notice = { ...told, audiences: ['village_notice'], mode: 'posting' };
  await flow.on(first, id, 'explanations', { ...notice, text: '经核实，程序合法。', leakChecked: true });
  await flow.on(first, id, 'explanations', { ...told, text: '名单和到会人数均符合规定。', leakChecked: true });
  await flow.step(leader, id, 'reply', await replyTo(flow, id));
  const reply = (await noticesOf(flow, id)).findLast(({ kind }) => kind === 'REPLY');
  const reached = { result: 'served', way: 'PHONE', outcome: 'reached' };
  await flow.on(supervisor, id, `deliveries/${reply?.deliveries[0]?.id}/attempts`, { ...reached, at: flow.now() });
  await flow.on(office, id, 'call-backs', {
    result: 'done',
    contacted: true,
    resolved: true,
    satisfaction: 'SATISFIED',
    recordingRef: 'LY-0001',
  });
  await flow.step(office, id, 'close', { archiveNo: '2026-换届-018', checklist: CHECKLIST });
  await flow.step(clerk, id, 'requestReview', { grounds: '对结果不服', paperEvidenceId: await paper(flow, clerk, id) });
  return kase;
};

/** Rows beside a case, by the name that the addresses have for their ids. */
export type RowIds = Record<string, string | undefined>;

export const rowsOf = async (flow: Flow, { id }: Registered, { auditor }: Pick<Cast, 'auditor'>): Promise<RowIds> => {
  const seen = await flow.see(id, auditor);
  const first = (rows: readonly { id: string }[]): string | undefined => rows[0]?.id;
  const as = await flow.world.as(auditor);
  const { items } = succeeded(await as.get<{ items: { id: string; sort: string }[] }>(`/api/cases/${id}/evidence`), 'evidence');
  return {
    assignmentId: first(seen.assignments),
    disputeId: first(seen.routeDisputes),
    followUpId: first(seen.followUps),
    recusalId: first(seen.recusals),
    requestId: first(seen.informationRequests),
    relayId: first(seen.vecRelays),
    withdrawalId: first(seen.withdrawals),
    actionId: first(seen.actions),
    supervisionId: first(seen.supervisions),
    suspensionId: first(seen.suspensions),
    extensionId: first(seen.extensions),
    deliveryId: first(seen.deliveries),
    explanationId: first(seen.explanations),
    clockId: seen.clocks.find(({ clock }) => clock === 'legal_60c')?.id,
    evidenceId: first(items.filter(({ sort }) => sort !== 'scan')),
    scanId: first(items.filter(({ sort }) => sort === 'scan')),
    allegationId: first(seen.allegations),
  };
};
