import type { BadRequestRow } from '../bad-requests.js';
import { UNKNOWN, rowMakers, type Ground } from './makers.js';

const URGENT = {
  what: '有人围堵会场',
  place: '村委会院内',
  people: '约三十人',
  since: '2026-10-12T08:30:00+08:00',
  measures: '已报派出所',
  risk: '可能冲击会场',
};

/** Acts on a case that name another case, nobody, or a day that cannot be. */
export const onCases = (ground: Ground): BadRequestRow[] => {
  const {
    other,
    one,
    staffIds: [staffId = ''],
  } = ground;
  const { on } = rowMakers(ground);
  return [
    on("another case's allegation in a finding", 'zd1_01', 'findings', 'findings', {
      allegationId: other.allegationId,
      kind: 'SUBSTANTIATED',
      reasons: '经核实属实，情况如上。',
    }),
    on('a visit by somebody unknown', 'zd1_01', 'site-visits', 'site-visits', {
      visitedAt: '2026-10-12T09:00:00+08:00',
      byIds: [UNKNOWN],
    }),
    on('a visit in the future', 'zd1_01', 'site-visits', 'site-visits', {
      visitedAt: '2027-01-01T09:00:00+08:00',
      byIds: [staffId],
    }),
    on('a version that is not there yet', 'slfz01', 'steps/transfer', 'steps/transfer', {
      body: '示例区公安分局',
      kind: 'forward',
      basis: '涉嫌违法。',
      version: 999_999,
    }),
    on('an urgent matter that begins tomorrow', 'xjb01', 'urgent-reports', 'urgent-reports', {
      ...URGENT,
      since: '2027-01-01T09:00:00+08:00',
    }),
    on('an urgent report before this one', 'xjb01', 'urgent-reports', 'urgent-reports', {
      ...URGENT,
      nextReportAt: '2026-10-01T09:00:00+08:00',
    }),
    on('an urgent matter without measures', 'xjb01', 'urgent-reports', 'urgent-reports', { ...URGENT, measures: ' ' }),
    on('an unknown checker', 'zd1_zz', 'actions', 'actions', {
      code: 'A02',
      what: '重新公告。',
      ownerName: '村选举委员会',
      dueOn: '2026-10-20',
      checkerId: UNKNOWN,
    }),
    on('a measure due yesterday', 'zd1_zz', 'actions', 'actions', {
      code: 'A02',
      what: '重新公告。',
      ownerName: '村选举委员会',
      dueOn: '2026-10-01',
      checkerId: staffId,
    }),
    on('a merge with itself', 'slfz01', 'steps/merge', 'steps/merge', { parentId: one.id, reason: '同一事实。' }),
    on('a merge into nothing', 'slfz01', 'steps/merge', 'steps/merge', { parentId: UNKNOWN, reason: '同一事实。' }),
    on('an action of no case', 'zd1_zz', 'actions/{actionId}/completion', `actions/${UNKNOWN}/completion`, {
      doneOn: '2026-10-12',
      note: '办结。',
    }),
    on('an unknown allegation handed over', 'slfz01', 'partial-transfers', 'partial-transfers', {
      allegationId: other.allegationId,
      body: '示例区公安分局',
      basis: '涉嫌违法。',
    }),
    on('a recusal of nobody', 'djy01', 'recusals', 'recusals', { staffId: UNKNOWN, reason: '有亲属关系。' }),
    on('a recusal granted to nobody', 'fzr01', 'recusals/{recusalId}/decision', `recusals/${UNKNOWN}/decision`, {
      isGranted: true,
      comment: '属实',
    }),
    on('an answer to nobody', 'xjb01', 'follow-ups/{followUpId}/answer', `follow-ups/${UNKNOWN}/answer`, {
      mode: 'phone',
      toldAt: '2026-10-12T09:00:00+08:00',
      answer: '已说明。',
    }),
    on('a supervision of a group that is none', 'xjb01', 'supervisions', 'supervisions', {
      groupId: UNKNOWN,
      demand: '请报告。',
      reason: '上级交办。',
    }),
    on('an extension of 31 days', 'zd1_zz', 'extensions', 'extensions', {
      clock: 'whole_case',
      days: 31,
      reason: '复杂。',
      doneSoFar: '已入村。',
    }),
    on('a paper that is not of this case', 'djy01', 'withdrawals', 'withdrawals', {
      reason: '不办了。',
      paperEvidenceId: UNKNOWN,
    }),
    {
      ...on("another case's assignment", 'zd1_zz', 'assignments/{assignmentId}/take-over', '', {}),
      path: `/api/cases/${other.id}/assignments/${one.assignmentId}/take-over`,
    },
    {
      ...on("another case's delivery", 'djy01', 'deliveries/{deliveryId}/attempts', '', {
        ...{ result: 'served', way: 'PHONE', outcome: 'reached' },
      }),
      path: `/api/cases/${other.id}/deliveries/${one.deliveryId}/attempts`,
    },
    on('a new date on a note that is no plan', 'slfz01', 'notes', 'notes', {
      kind: 'internal',
      text: '月底前办完。',
      newDate: '2026-11-01',
    }),
    on('a plan for yesterday', 'slfz01', 'notes', 'notes', { kind: 'plan', text: '昨日办完。', newDate: '2026-10-11' }),
  ];
};
