import type { CaseFile } from '../../../src/cases/case-file.js';
import type { Notice } from '../../../src/cases/entities/notice.entity.js';
import type { NoticeKind } from '../../../src/cases/vocabulary.js';
import { buildAction, buildAllegation, buildCase, buildFinding, buildReview } from '../../support/build-case.js';

const AT = '2026-10-12T09:05:00.000+08:00';
const caseId = 'case-1';
const PLACE = '北柳淜村村委会';

export const noticeOf = (kind: NoticeKind, subjectId: string | null, particulars: Record<string, unknown> = {}): Notice => ({
  id: `notice-${kind}`,
  caseId,
  districtCode: '990114',
  round: 1,
  kind,
  subjectId,
  particulars,
  issuedAt: AT,
});

const NOTICES: Notice[] = [
  noticeOf('DECLINE', null, {
    ground: 'NOT_REMIT',
    explanation: '反映的宅基地确权问题不属换届选举事项。',
    whereToGo: '区规划自然资源分局信访窗口，010-0000 0200',
  }),
  noticeOf('TRANSFER_LETTER', null, {
    ...{ body: '示例区公安分局', kind: 'assign', basis: '治安管理处罚法第二十六条，扰乱选举秩序', reportBy: '2026-11-11' },
  }),
  noticeOf('TRANSFER_NOTICE', null, { body: '示例区公安分局', sentAt: AT, contact: '信访科 010-0000 0300' }),
  noticeOf('ANSWER', null, { text: '投票日为2026年11月3日，地点在村委会大院，请携带参选证。' }),
  noticeOf('EXTENSION', 'extension-1', { newDueAt: '2027-01-11T00:00:00.000+08:00' }),
  noticeOf('LATE', null, {
    late: [{ clock: 'whole_case', dueAt: '2026-10-28T00:00:00.000+08:00' }],
    newDate: '2026-11-04',
    planNoteId: 'note-1',
  }),
  noticeOf('REPLY', 'reply-1', { reviewBody: '示例区信访事项复查复核委员会' }),
];

const FINDINGS = [
  buildFinding({
    ...{ approvedAt: AT, approvedById: 'guidance_leader-1', evidenceIds: ['e1', 'e2'], rulesBroken: ['R34', 'R32'] },
    reasons:
      '查阅选民登记册与户籍册，逐户核对，第三组两人符合登记条件而未列入；公布名单后有人当面提出异议，村选举委员会超过三日没有作出决定。',
  }),
  buildFinding({
    ...{
      id: 'finding-2',
      allegationId: 'allegation-2',
      kind: 'LAWFUL_MISUNDERSTOOD',
      cause: 'UNCLEAR_RULE',
      effectOnResult: 'NONE',
    },
    ...{ approvedAt: AT, approvedById: 'guidance_leader-1', rulesBroken: [] },
    reasons: '名单9月12日起在村公开栏张贴，距投票日超过二十日；村民所说“没张榜”，是张贴地点从老公开栏改到了新公开栏。',
  }),
];

/** A case with a row of everything that a form speaks of: plain, realistic, of no real person. */
export const sampleFile = (): CaseFile =>
  buildCase({
    kase: {
      ...{
        number: '990114-2026-000123',
        receivedAt: AT,
        alias: '反映人0123',
        severity: 3,
        headcount: 3,
        state: 'closed',
        outcome: 'resolved',
      },
      ...{
        acceptedAt: '2026-10-13T10:00:00.000+08:00',
        repliedAt: '2026-10-23T16:30:00.000+08:00',
        closedAt: '2026-10-27T11:00:00.000+08:00',
      },
      workingText: '选民名单漏了我家两口人，我去问，村里让等。名单也没有在公开栏张榜。',
      remedySought: '把两个人补上，名单重新张榜。',
      channelDetails: {
        ...{
          callStart: AT,
          callEnd: '2026-10-12T09:17:00.000+08:00',
          readBackConfirmed: true,
          callbackWindow: '晚上七点后',
          hearingNotes: '方言，语速快',
        },
        ...{
          receptionPoint: '区政务服务中心三号窗口',
          arrivedAt: AT,
          idShownType: '身份证',
          recordSigned: true,
          securityIncident: '无',
        },
        ...{
          dateReceived: '2026-10-12',
          dateOnLetter: '2026-10-09',
          postmarkDate: '2026-10-10',
          pages: 2,
          signatories: 1,
          arrivedBy: '邮寄',
          shelfNo: '2026-信-031',
        },
        ...{ registeredMailNo: 'XA 0001 1234 5 11', addressee: '区选举办公室' },
      },
    },
    allegations: [
      buildAllegation({ text: '选民名单漏了我家两口人，提出后没有答复' }),
      buildAllegation({ id: 'allegation-2', ordinal: 2, code: 'S3-03', text: '名单没有按期张榜' }),
    ],
    assignments: [assignment('lead', 'guidance-1'), assignment('co_handler', 'town-1')],
    siteVisits: [
      {
        ...{
          id: 's1',
          caseId,
          round: 1,
          visitedAt: '2026-10-14T14:00:00.000+08:00',
          reasonWithoutVisit: null,
          byIds: ['m1', 'm2'],
        },
        ...{
          place: PLACE,
          spokenTo: 'V1、V2（村民），C1（选委会成员）',
          documentsSeen: '选民登记册、户籍册、张榜照片、异议登记本',
          notes: null,
        },
        ...{ recordedById: 'm1', recordedAt: AT },
      },
    ],
    findings: FINDINGS,
    submissions: [
      { id: 'f1', caseId, round: 1, submittedById: 'm1', submittedAt: AT, comment: '责令补登并重新张榜；对选委会成员补训。' },
    ],
    actions: [
      buildAction({ ownerName: '北柳淜村村民选举委员会', what: '补登两人，三日内重新公布名单并书面告知本人' }),
      buildAction({
        id: 'action-6',
        code: 'A06',
        what: '该村本届村民委员会选举投票无效，责令重新选举',
        dueOn: '2026-11-11',
        rerunStage: 'S6',
        status: 'ordered',
        doneOn: null,
      }),
    ],
    explanations: [
      {
        ...{
          id: 'x1',
          caseId,
          round: 1,
          audiences: ['village_notice'],
          mode: 'posting',
          heldOn: '2026-10-22',
          place: PLACE,
          byIds: ['m1'],
          headcount: null,
        },
        ...{
          text: '有村民反映选民名单有遗漏、没有张榜。经核实，第三组两人漏登属实，已补登；名单一直张贴在新公开栏。',
          points: [],
          legalBasis: ['R34'],
        },
        ...{
          questions: '问：现在还能补登吗？答：投票日前可以，请带身份证到村委会。',
          reaction: 'accepted',
          followUp: null,
          leakCheckedById: 'm2',
        },
        ...{ postedFrom: '2026-10-22', postedTo: '2026-10-29', photoEvidenceId: null, recordedById: 'm1', recordedAt: AT },
      },
    ],
    replies: [
      {
        ...{
          id: 'reply-1',
          caseId,
          round: 1,
          fingerprint: '',
          draftedById: 'm1',
          signedById: 'guidance_leader-1',
          signedAt: AT,
          quashedAt: null,
        },
        text: '综上，您反映的第一点属实，已经纠正；第二点系张贴地点变更引起的误解，已在村民会议上说明。感谢您对换届选举工作的监督。',
        points: [
          {
            allegationId: 'allegation-1',
            opinion: 'SUPPORTED',
            text: '两人已于10月16日补登并重新公布，村选举委员会已当面向您说明。',
          },
          {
            allegationId: 'allegation-2',
            opinion: 'EXPLAINED',
            text: '名单按期张榜，张贴地点改到新公开栏，今后变更地点将提前广播通知。',
          },
        ],
      },
    ],
    callBacks: [
      {
        ...{
          id: 'c1',
          caseId,
          round: 1,
          channel: 'phone',
          channelReason: null,
          result: 'done',
          at: AT,
          byId: 'o1',
          contacted: true,
          resolved: true,
          satisfaction: 'SATISFIED',
        },
        ...{ understood: true, why: null, recordingRef: null },
      },
    ],
    reviews: [
      buildReview({
        id: 'rv1',
        decision: 'uphold',
        opinion: '原答复认定事实清楚、依据充分、程序合法，予以维持。',
        decidedById: 'r1',
        decidedAt: AT,
        authorGroupId: 'review-1',
      }),
      buildReview({
        id: 'rv2',
        level: 2,
        against: 'review',
        bodyGroupId: 'review-2',
        decision: 'uphold',
        opinion: '复查意见适当，予以维持。',
        decidedById: 'r2',
        decidedAt: AT,
      }),
    ],
    informationRequests: [
      {
        id: 'i1',
        caseId,
        items: '1. 两人的姓名和户籍所在组；2. 何时、向谁提出过。',
        askedById: 's1',
        askedAt: AT,
        days: 5,
        dueAt: '2026-10-20T00:00:00.000+08:00',
        answer: null,
        answeredAt: null,
        lapsedAt: null,
      },
    ],
    routeDisputes: [
      {
        ...{
          id: 'd1',
          caseId,
          groupId: 'town-1',
          reasons: '反映的村属邻镇，选民登记由邻镇领导小组组织，我镇未参与该村的登记和公布工作。',
          proposedGroupId: 'guidance-1',
        },
        ...{ raisedById: 't1', raisedAt: AT, isUpheld: null, decision: null, decidedById: null, decidedAt: null },
      },
    ],
    extensions: [
      {
        ...{
          id: 'extension-1',
          caseId,
          clock: 'legal_60c',
          days: 30,
          reason: '须等待派出所核对外出人员的户籍。',
          doneSoFar: '已到村核实两次，谈话五人。',
          askedById: 'm1',
        },
        ...{ askedAt: AT, isGranted: true, decidedById: 'h1', decidedAt: AT },
      },
    ],
    suspensions: [
      {
        ...{
          id: 'su1',
          caseId,
          reason: 'COURT_OR_POLICE_PENDING',
          explanation: '同一事实派出所已立案。',
          untilDay: '2026-11-10',
          askedById: 'm1',
          askedAt: AT,
        },
        ...{ isGranted: true, decidedById: 'h1', decidedAt: AT, endedAt: null },
      },
    ],
    supervisions: [
      {
        ...{
          id: 'sv1',
          caseId,
          districtCode: '990114',
          ordinal: 1,
          groupId: 'guidance-1',
          demand: '立即到村核实，十日内逐点答复。',
          issuedById: 'o1',
          issuedAt: AT,
        },
        ...{
          dueAt: '2026-10-27T00:00:00.000+08:00',
          answer: null,
          answeredById: null,
          answeredAt: null,
          escalationId: null,
          missedAt: null,
        },
      },
    ],
    urgentReports: [
      {
        ...{
          id: 'u1',
          caseId,
          districtCode: '990114',
          ordinal: 1,
          what: '投票现场有人争抢票箱，已隔开，票箱完好。',
          place: `${PLACE}大院`,
          people: '现场约二十人，无人受伤',
        },
        ...{
          since: '2026-11-03T10:20:00.000+08:00',
          measures: '公安到场，票箱封存，投票暂停。',
          risk: '可能延误投票，村民情绪激动。',
          nextReportAt: '2026-11-03T14:00:00.000+08:00',
        },
        ...{ reportedById: 'o1', reportedAt: AT },
      },
    ],
    withdrawals: [
      {
        id: 'w1',
        caseId,
        reason: '名单已经补上，没有别的要求。',
        requestedById: 'citizen',
        requestedAt: AT,
        paperEvidenceId: null,
        isConfirmed: true,
        decidedById: 's1',
        decidedAt: AT,
      },
    ],
    notes: [
      {
        id: 'note-1',
        caseId,
        kind: 'plan',
        text: '外出人员多，户籍核对慢；已请派出所协助，下周完成。',
        byId: 'm1',
        at: AT,
        newDate: '2026-11-04',
      },
    ],
    notices: NOTICES,
  });

const assignment = (part: 'lead' | 'co_handler', groupId: string): CaseFile['assignments'][number] => ({
  ...{
    id: `assignment-${part}`,
    caseId,
    districtCode: '990114',
    groupId,
    part,
    assignedAt: AT,
    takenOverAt: AT,
    takenOverById: null,
  },
  ...{ doneAt: null, releasedAt: null },
});
