import type { Dice } from './dice.js';
import { coHandlerOf, leadGroupOf, pointsOf, verifiersOf } from './view.js';
import { onRow, record, step, TEXTS, type Scene, type Verb } from './verb.js';

const CODES = ['A01', 'A01', 'A12', 'A13', 'A02', 'A09', 'A10', 'A05', 'A06', 'A08'] as const;
const RERUNS: readonly string[] = ['A05', 'A06', 'A07'];

const laterDay = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** An order as a leader would write it; now and then with a checker of any kind. */
export const orderFor = ({ people, view, today, dice }: Scene, codes: readonly string[] = CODES): Record<string, unknown> => {
  const code = dice.pick(codes);
  const own = people.guidance.filter((m) => m.groupId === leadGroupOf(view));
  const checker = dice.happens(0.9) ? (dice.any(own) ?? dice.pick(people.guidance)) : dice.pick(people.all);
  return {
    code,
    what: '按程序补正并重新张榜公布。',
    ownerName: '村民选举委员会',
    ...(dice.happens(0.2) ? { ownerStaffId: dice.pick(people.all).id } : {}),
    dueOn: laterDay(today, dice.pick([0, 2, 5])),
    checkerId: checker.id,
    ...(RERUNS.includes(code) ? { rerunStage: dice.pick(['S4', 'S6']) } : {}),
  };
};

const finding = ({ view, dice }: Scene): Record<string, unknown> | undefined => {
  const point = dice.any(pointsOf(view));
  const kind = dice.pick(['SUBSTANTIATED', 'PARTLY', 'NOT_SUBSTANTIATED', 'UNVERIFIABLE', 'LAWFUL_MISUNDERSTOOD', 'MOOT']);
  return (
    point && {
      allegationId: point.id,
      kind,
      reasons: dice.pick(TEXTS),
      cause: dice.pick(['STAFF_ERROR', 'UNCLEAR_RULE', 'OUTSIDER']),
      effectOnResult: dice.pick(['NONE', 'POSSIBLE']),
      replyOpinion: 'EXPLAINED',
    }
  );
};

const namedPair = (people: Scene['people'], dice: Dice, count = 2): string[] =>
  dice.some(people.guidance, count).map((m) => m.id);

/** What the groups do between acceptance and the end of correction. */
export const HANDLING_VERBS: readonly Verb[] = [
  onRow(
    'takeOver',
    (id) => `assignments/${id}/take-over`,
    ({ view, dice }) => dice.any(view.assignments),
  ),
  step('startVerification', ({ people, dice }) => ({
    verifierIds: namedPair(people, dice, dice.happens(0.9) ? 2 : 1),
    declaredNoConflict: dice.happens(0.95),
  })),
  record('reassignment', 'reassignments', ({ people, dice }) =>
    dice.happens(0.8)
      ? { verifierIds: namedPair(people, dice), declaredNoConflict: true, reason: '更换核实人员。' }
      : { leadGroupId: dice.pick(people.groups.filter((g) => g.kind === 'guidance')).id, reason: '改由另一组牵头。' },
  ),
  record('siteVisit', 'site-visits', ({ view, now, people, dice }) => {
    const byIds = dice.some(dice.happens(0.9) ? verifiersOf(view) : people.all.map((m) => m.id), 1);
    if (byIds.length === 0) return undefined;
    return dice.happens(0.7) ? { visitedAt: now, byIds } : { reasonWithoutVisit: '道路中断，改为电话询问。', byIds };
  }),
  record('finding', 'findings', finding),
  record('findingsSubmission', 'findings-submissions', () => ({})),
  step('confirm', (scene) => ({ actions: Array.from({ length: scene.dice.pick([1, 1, 2]) }, () => orderFor(scene)) })),
  step('clear', () => ({})),
  record('action', 'actions', (scene) => orderFor(scene)),
  onRow(
    'actionCompletion',
    (id) => `actions/${id}/completion`,
    ({ view, dice }) => dice.any(view.actions),
    ({ today, people, dice }) => ({
      doneOn: today,
      note: '已办结并张榜。',
      ...(dice.happens(0.3) ? { doneById: dice.pick(people.all).id } : {}),
    }),
  ),
  onRow(
    'actionCheck',
    (id) => `actions/${id}/check`,
    ({ view, dice }) => dice.any(view.actions),
    ({ dice }) => ({ passed: dice.happens(0.8), note: '现场核查。' }),
  ),
  onRow(
    'actionReplacement',
    (id) => `actions/${id}/replacement`,
    ({ view, dice }) => dice.any(view.actions),
    (scene) => ({ reason: '情况有变，改用他法。', ...(scene.dice.happens(0.5) ? { by: orderFor(scene) } : {}) }),
  ),
  record('concurrence', 'concurrence', ({ dice }) => ({
    subject: dice.pick(['correction', 'correction', 'order', 'reply']),
    stance: dice.pick(['asked', 'concur', 'concur', 'dissent']),
    text: '已阅，意见如上。',
  })),
  step('finishCorrection', () => ({})),
  record('routeDispute', 'route-disputes', ({ people, dice }) => ({
    reasons: '不属本组所辖镇街。',
    ...(dice.happens(0.5) ? { proposedGroupId: dice.pick(people.groups).id } : {}),
  })),
  onRow(
    'routeDisputeDecision',
    (id) => `route-disputes/${id}/decision`,
    ({ view, dice }) => dice.any(view.routeDisputes),
    ({ people, dice }) => ({
      isUpheld: dice.happens(0.5),
      decision: '经研究，决定如上。',
      ...(dice.happens(0.6) ? { newLeadGroupId: dice.pick(people.groups.filter((g) => g.kind === 'guidance')).id } : {}),
    }),
  ),
  record('recusal', 'recusals', ({ view, people, dice }) => ({
    ...(dice.happens(0.8)
      ? { staffId: dice.pick(people.all).id }
      : {
          groupId: dice.pick([leadGroupOf(view), coHandlerOf(view), dice.pick(people.groups).id]) ?? dice.pick(people.groups).id,
        }),
    reason: '与一方有亲属关系。',
  })),
  onRow(
    'recusalDecision',
    (id) => `recusals/${id}/decision`,
    ({ view, dice }) => dice.any(view.recusals),
    ({ dice }) => ({ isGranted: dice.happens(0.5), comment: '经核实，决定如上。' }),
  ),
  record('partialTransfer', 'partial-transfers', ({ view, dice }) => ({
    allegationId: dice.pick(view.allegations).id,
    body: '示例区公安分局',
    basis: '涉嫌违法，移送侦查。',
  })),
];
