import type { Act } from '../../../src/cases/permissions/permission-table.js';
import { orderFor } from './handling-verbs.js';
import { TEXTS, type Request, type Scene } from './verb.js';
import { coHandlerOf, findingsOf, isOfThisRound, leadGroupOf, pointsOf, verifiersOf, type View } from './view.js';

/** An act with its person: a username, or the complainant. */
export type PlannedAct = Request & { act: Act; by: string };
export const CITIZEN = 'citizen';

const OFFICE = 'xjb01';

/** The act that brings the case one step nearer to its end, by whoever's turn it is. Nothing at the end. */
export const nextAct = (scene: Scene): PlannedAct | undefined => {
  const { view } = scene;
  const at = (act: Act, by: string | undefined, path: string, body: unknown = {}): PlannedAct | undefined =>
    by === undefined ? undefined : { act, by, path: `/api/cases/${view.id}/${path}`, body };
  if (scene.dice.happens(0.3)) {
    const waiting = pending(scene, at);
    if (waiting) return waiting;
  }
  switch (view.state) {
    case 'registered':
      return registered(scene, at);
    case 'routed':
      return at('startVerification', leaderOf(scene), 'steps/startVerification', {
        verifierIds: pair(scene),
        declaredNoConflict: true,
      });
    case 'verifying':
      return verifying(scene, at);
    case 'correcting':
      return correcting(scene, at);
    case 'explaining':
      return explaining(scene, at);
    case 'replied':
      return ending(scene, at);
    case 'reviewing': {
      const body = view.reviews.find((r) => r.decidedAt === null)?.bodyGroupId;
      const reviewer = scene.people.of('reviewer', body)[0]?.username;
      return scene.dice.happens(0.6)
        ? at('uphold', reviewer, 'steps/uphold', { opinion: '认定事实清楚，予以维持。' })
        : at('sendBack', reviewer, 'steps/sendBack', { decision: 'redo', opinion: '认定事实不清，发回重新办理。' });
    }
    case 'closed':
      return reviving(scene, at);
    default:
      return view.state satisfies never;
  }
};

type At = (act: Act, by: string | undefined, path: string, body?: unknown) => PlannedAct | undefined;

const leaderOf = ({ people, view }: Scene): string | undefined =>
  people.of('guidance_leader', leadGroupOf(view) ?? 'none')[0]?.username;

const usernameOf = ({ people }: Scene, id: string | undefined): string | undefined => people.withId(id ?? '')?.username;

/** Two guidance people who had no hand in it, not the lead's leader: approval is theirs. */
const pair = ({ people, view, dice }: Scene): string[] => {
  const hands = new Set([...view.verifiers.map((v) => v.staffId), ...view.findings.flatMap((f) => [f.authorId, f.approvedById])]);
  const fresh = people.of('guidance_member').filter((m) => !hands.has(m.id));
  const own = fresh.filter((m) => m.groupId === leadGroupOf(view));
  return (own.length >= 2 ? dice.some(own, 2) : dice.some(fresh, 2)).map((m) => m.id);
};

const openAction = (scene: Scene, at: At): PlannedAct | undefined => {
  const { view, people, today } = scene;
  const ordered = view.actions.find((a) => a.status === 'ordered');
  const town = people.of('town_leader', coHandlerOf(view) ?? 'none')[0]?.username;
  if (ordered)
    return at('actionCompletion', town ?? 'xjb02', `actions/${ordered.id}/completion`, { doneOn: today, note: '已补正并张榜。' });
  const done = view.actions.find((a) => a.status === 'done');
  return done && at('actionCheck', usernameOf(scene, done.checkerId ?? undefined), `actions/${done.id}/check`, { passed: true });
};

const PLAIN = ['Q-01', 'Q-02', 'Q-03'];

const registered = ({ view, dice }: Scene, at: At): PlannedAct | undefined => {
  const codes = view.allegations.map((a) => a.code ?? '');
  const [field] = view.missing;
  if (codes.every((code) => PLAIN.includes(code))) return at('answer', 'djy01', 'steps/answer', { text: dice.pick(TEXTS) });
  if (codes.every((code) => code === 'Q-99' || PLAIN.includes(code)))
    return at('transfer', 'slfz01', 'steps/transfer', {
      body: '示例区信访办公室',
      kind: 'forward',
      basis: '与选举无关，转有权机关。',
    });
  if (field === 'occurrence') return at('supplement', 'djy01', 'supplements', { occurrence: 'occurred' });
  if (field === 'privacyNotice') return at('supplement', 'djy01', 'supplements', { privacyNoticeGiven: true });
  if (field !== undefined) return at('waiver', 'slfz01', 'waivers', { field, reason: '无法取得，已尽力联系。' });
  return at('accept', dice.pick(['slfz01', 'slfz02']), 'steps/accept');
};

/** What somebody asked for and nobody has decided yet. */
const pending = (scene: Scene, at: At): PlannedAct | undefined => {
  const { view, dice } = scene;
  const open = <R extends { id: string; decidedAt: string | null }>(rows: R[]): R | undefined =>
    rows.find((r) => r.decidedAt === null);
  const [recusal, dispute, suspension, extension] = [
    open(view.recusals),
    open(view.routeDisputes),
    open(view.suspensions),
    open(view.extensions),
  ];
  const running = view.suspensions.find((s) => s.isGranted === true && s.endedAt === null);
  const asked = view.informationRequests.find((r) => r.answeredAt === null && r.lapsedAt === null);
  const isGranted = dice.happens(0.6);
  const planned = [
    recusal && at('recusalDecision', 'fzr02', `recusals/${recusal.id}/decision`, { isGranted, comment: '经核实，决定如上。' }),
    dispute &&
      at('routeDisputeDecision', 'xjb01', `route-disputes/${dispute.id}/decision`, {
        isUpheld: isGranted,
        decision: '经研究决定。',
      }),
    suspension && at('suspensionDecision', 'fzr01', `suspensions/${suspension.id}/decision`, { isGranted }),
    running && at('suspensionEnd', 'fzr01', `suspensions/${running.id}/end`),
    extension && at('extensionDecision', 'fzr01', `extensions/${extension.id}/decision`, { isGranted }),
    asked && at('informationAnswer', 'djy01', `information-requests/${asked.id}/answer`, { text: dice.pick(TEXTS) }),
    open(view.withdrawals) && at('withdraw', dice.pick(['slfz01', 'xjb02']), 'steps/withdraw', { noCoercion: true }),
  ].filter((act) => act !== undefined);
  return dice.any(planned) ?? ofTheGroup(scene, at);
};

/** Now and then the group itself asks for something beside the life cycle. */
const ofTheGroup = ({ view, people, today, dice }: Scene, at: At): PlannedAct | undefined => {
  const leader = people.of('guidance_leader', leadGroupOf(view) ?? 'none')[0]?.username;
  if (!dice.happens(0.3)) return undefined;
  return dice.pick([
    at('extension', leader, 'extensions', { clock: 'whole_case', days: 10, reason: '情况复杂。', doneSoFar: '已入村两次。' }),
    at('suspension', leader, 'suspensions', {
      reason: 'FORCE_MAJEURE',
      explanation: '道路中断。',
      untilDay: new Date(Date.parse(today) + 5 * 86_400_000).toISOString().slice(0, 10),
    }),
    at('routeDispute', leader, 'route-disputes', { reasons: '不属本组所辖。' }),
  ]);
};

/** What can still come after the end. */
const reviving = ({ view, now, dice }: Scene, at: At): PlannedAct | undefined => {
  const unanswered = view.followUps.find(({ endedAt }) => endedAt === null);
  if (unanswered && dice.happens(0.5))
    return at('followUpAnswer', OFFICE, `follow-ups/${unanswered.id}/answer`, {
      mode: 'phone',
      toldAt: now,
      answer: '已当面再作说明。',
    });
  const byCitizen = {
    act: 'requestReview',
    by: CITIZEN,
    path: '/api/public/review',
    body: { grounds: '答复与事实不符，请求复查。' },
  } as const;
  if (['resolved', 'upheld', 'declined'].includes(view.outcome ?? '') && dice.happens(0.7))
    return view.outcome === 'upheld' ? { ...byCitizen, act: 'requestRecheck' } : byCitizen;
  const reason =
    view.outcome === 'withdrawn' ? 'WITHDRAWN_UNDER_PRESSURE' : view.outcome === 'merged' ? 'MERGED_WRONGLY' : 'NEW_FACTS';
  return dice.happens(0.5) ? at('reopen', OFFICE, 'steps/reopen', { reason, explanation: '回访中发现新情况。' }) : undefined;
};

const verifying = (scene: Scene, at: At): PlannedAct | undefined => {
  const { view, now, dice } = scene;
  if (view.needsReassignment)
    return at('reassignment', leaderOf(scene), 'reassignments', {
      verifierIds: pair(scene),
      declaredNoConflict: true,
      reason: '重新核实。',
    });
  const [verifierId] = verifiersOf(view);
  const verifier = usernameOf(scene, verifierId);
  if (!view.siteVisits.some(isOfThisRound(view)))
    return at('siteVisit', verifier, 'site-visits', { visitedAt: now, byIds: [verifierId] });
  const found = findingsOf(view);
  const open = pointsOf(view).find((p) => found.every((f) => f.allegationId !== p.id));
  if (open) {
    const kind = dice.pick(['SUBSTANTIATED', 'NOT_SUBSTANTIATED']);
    const body = { allegationId: open.id, kind, reasons: dice.pick(TEXTS), cause: 'STAFF_ERROR', replyOpinion: 'EXPLAINED' };
    return at('finding', verifier, 'findings', body);
  }
  const submission = view.findingsSubmissions.filter(isOfThisRound(view)).at(-1);
  if (!submission || found.some((f) => f.draftedAt > submission.submittedAt))
    return at('findingsSubmission', verifier, 'findings-submissions');
  if (found.some((f) => f.needsAction))
    return at('confirm', leaderOf(scene), 'steps/confirm', { actions: [orderFor(scene, ['A01', 'A12', 'A13'])] });
  return openAction(scene, at) ?? at('clear', leaderOf(scene), 'steps/clear');
};

const correcting = (scene: Scene, at: At): PlannedAct | undefined => {
  const { view, people } = scene;
  const waiting = openAction(scene, at);
  if (waiting) return waiting;
  const town = people.of('town_leader', coHandlerOf(view) ?? 'none')[0]?.username;
  const words = view.concurrences.filter(isOfThisRound(view)).filter((c) => c.subject === 'correction');
  if (town !== undefined && words.length === 0)
    return at('concurrence', leaderOf(scene), 'concurrence', { subject: 'correction', stance: 'asked' });
  if (town !== undefined && words.every((c) => c.stance === 'asked'))
    return at('concurrence', town, 'concurrence', { subject: 'correction', stance: 'concur', text: '同意整改结果。' });
  return at('finishCorrection', leaderOf(scene), 'steps/finishCorrection');
};

const explaining = (scene: Scene, at: At): PlannedAct | undefined => {
  const { view, people, today, dice } = scene;
  const told = view.explanations.filter(isOfThisRound(view)).flatMap((e) => e.audiences);
  if (!told.includes('complainant') || !told.includes('village_notice')) {
    const speaker = people.of('guidance_leader', leadGroupOf(view) ?? 'none')[0];
    const body = {
      audiences: ['complainant', 'village_notice'],
      mode: 'meeting',
      heldOn: today,
      byIds: [speaker?.id],
      text: dice.pick(TEXTS),
      leakChecked: true,
    };
    return at('explanation', speaker?.username, 'explanations', body);
  }
  const headSpoke = view.concurrences.filter(isOfThisRound(view)).some((c) => c.subject === 'reply' && c.stance === 'concur');
  if (view.severity === 4 && !headSpoke) return at('concurrence', 'fzr01', 'concurrence', { subject: 'reply', stance: 'concur' });
  const points = pointsOf(view).map(({ id }) => ({
    allegationId: id,
    opinion: 'EXPLAINED',
    text: `${dice.pick(TEXTS)}第${view.round}轮办理，另附说明${dice.pick(TEXTS)}`,
  }));
  return at('reply', leaderOf(scene), 'steps/reply', { points, text: `答复如下：${dice.pick(TEXTS)}本次为第${view.round}轮。` });
};

const ending = (scene: Scene, at: At): PlannedAct | undefined => {
  const { view, dice } = scene;
  if (dice.happens(0.2))
    return { act: 'requestReview', by: CITIZEN, path: '/api/public/review', body: { grounds: '答复与事实不符，请求复查。' } };
  const mayAsk = view.contact === 'ADDRESS' && view.category !== 'accusation';
  if (mayAsk && !view.callBacks.some(isOfThisRound(view)))
    return at('callBack', 'xjb02', 'call-backs', {
      result: 'done',
      contacted: true,
      resolved: true,
      satisfaction: 'SATISFIED',
      recordingRef: 'LY-0001',
    });
  return at('close', OFFICE, 'steps/close', {
    archiveNo: `DA-${view.number}`,
    checklist: ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'],
  });
};

export const isOver = ({ state }: View): boolean => state === 'closed';
