import { leadGroupOf, pointsOf } from './view.js';
import { onRow, record, step, TEXTS, type Verb } from './verb.js';

const CHECKLIST = ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'];

/** What explains, answers, closes, reviews and escalates. */
export const ENDING_VERBS: readonly Verb[] = [
  record('explanation', 'explanations', ({ view, people, today, dice }) => {
    const speakers = people.guidance.filter((m) => m.groupId === leadGroupOf(view));
    return {
      audiences: dice.pick([['complainant'], ['village_notice'], ['complainant', 'villagers_meeting']]),
      mode: dice.pick(['face', 'phone', 'posting', 'meeting']),
      heldOn: today,
      byIds: dice.some(speakers.length > 0 ? speakers : people.all, 1).map((m) => m.id),
      text: dice.pick(TEXTS),
      leakChecked: dice.happens(0.9),
    };
  }),
  step('reply', ({ view, people, dice }) => ({
    points: pointsOf(view)
      .slice(0, dice.happens(0.95) ? undefined : 0)
      .map(({ id, ordinal }) => ({
        allegationId: id,
        opinion: dice.pick(['SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED']),
        text: `第${ordinal}点：${dice.pick(TEXTS)}${dice.pick(TEXTS)}第${view.round}轮。`,
      })),
    text: `答复如下。${dice.pick(TEXTS)}${dice.pick(TEXTS)}本次为第${view.round}轮办理，编号${Math.floor(dice.roll() * 1e6)}。`,
    ...(dice.happens(0.2) ? { draftedById: dice.pick(people.guidance).id } : {}),
  })),
  record('callBack', 'call-backs', ({ view, dice }) =>
    dice.pick<() => Record<string, unknown>>([
      () => ({
        result: 'done',
        contacted: true,
        resolved: true,
        satisfaction: dice.pick(['SATISFIED', 'DISSATISFIED']),
        understood: true,
        recordingRef: 'LY-0001',
      }),
      () => ({ result: 'unreached' }),
      () => ({ result: view.contact === 'ADDRESS' ? 'done' : 'not_owed' }),
    ])(),
  ),
  onRow(
    'followUpAnswer',
    (id) => `follow-ups/${id}/answer`,
    ({ view, dice }) => dice.any(view.followUps),
    ({ view, dice }) => ({
      mode: dice.pick(['phone', 'face', 'letter', 'online']),
      toldAt: view.followUps.at(-1)?.raisedAt,
      answer: dice.pick(TEXTS),
    }),
  ),
  step('close', () => ({ archiveNo: 'DA-2026-001', checklist: CHECKLIST })),
  step('reopen', ({ dice }) => ({
    reason: dice.pick([
      'NEW_FACTS',
      'CORRECTION_NOT_CARRIED_OUT',
      'DEFECTIVE_REPLY',
      'UNSATISFIED',
      'MERGED_WRONGLY',
      'WITHDRAWN_UNDER_PRESSURE',
    ]),
    explanation: '回访中发现新情况，须重新核实。',
  })),
  step('requestReview', () => ({ grounds: '答复与事实不符，请求复查。' })),
  step('requestRecheck', () => ({ grounds: '复查意见与事实不符，请求复核。' })),
  step('uphold', () => ({ opinion: '原答复认定事实清楚，予以维持。' })),
  step('sendBack', ({ dice }) => ({
    decision: dice.pick(['quash', 'vary', 'redo']),
    opinion: '认定事实不清，撤销原答复，发回重新办理。',
  })),
  record('supervision', 'supervisions', ({ dice }) => ({
    demand: '请两日内报告办理进展。',
    ...(dice.happens(0.7) ? { reason: '上级交办，须加快办理。' } : {}),
  })),
  onRow(
    'supervisionAnswer',
    (id) => `supervisions/${id}/answer`,
    ({ view, dice }) => dice.any(view.supervisions),
    ({ dice }) => ({ answer: dice.pick(TEXTS) }),
  ),
  record('suspension', 'suspensions', ({ today, dice }) => ({
    reason: dice.pick(['COURT_OR_POLICE_PENDING', 'PARTY_UNREACHABLE', 'FORCE_MAJEURE']),
    explanation: '等待公安机关结论。',
    untilDay: new Date(Date.parse(today) + dice.pick([2, 10, 40]) * 86_400_000).toISOString().slice(0, 10),
  })),
  onRow(
    'suspensionDecision',
    (id) => `suspensions/${id}/decision`,
    ({ view, dice }) => dice.any(view.suspensions),
    ({ dice }) => ({ isGranted: dice.happens(0.7) }),
  ),
  onRow(
    'suspensionEnd',
    (id) => `suspensions/${id}/end`,
    ({ view, dice }) => dice.any(view.suspensions),
  ),
  record('extension', 'extensions', ({ dice }) => ({
    clock: dice.pick(['whole_case', 'legal_60c']),
    days: dice.pick([5, 30]),
    reason: '情况复杂，须补充核实。',
    doneSoFar: '已入村两次，走访六户。',
  })),
  onRow(
    'extensionDecision',
    (id) => `extensions/${id}/decision`,
    ({ view, dice }) => dice.any(view.extensions),
    ({ dice }) => ({ isGranted: dice.happens(0.7) }),
  ),
];
