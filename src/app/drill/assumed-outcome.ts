import { addDays, DAY, dayOf, HOUR, instant, plus, type Instant } from '../../kernel/time.js';
import type { Complaint, HandledOutcome } from '../../tools/plan/demo-data.js';
import type { Dice } from './dice.js';
import { inOfficeHours } from './story-days.js';

/** Of the complaints that the data leaves open, how many stay untouched: somebody has to climb the whole ladder. */
const UNTOUCHED = 0.12;

const TOWNS_OF_A_GROUP = 2;
const GROUP_NAMES = ['第一区指导组', '第二区指导组', '第三区指导组', '第四区指导组'] as const;

/**
 * What becomes of a complaint for which the demo data tells no end: verified, not borne out, explained, answered and called back on, at
 * a pace that mostly keeps the time limits. Nothing where nobody ever takes it up.
 */
export const assumedOutcome = (complaint: Complaint, dice: Dice): HandledOutcome | undefined => {
  const of = (what: string): string => `${complaint.id}/assumed ${what}`;
  if (dice.roll(of('untouched')) < UNTOUCHED) return undefined;
  const group = Math.ceil(Number(complaint.townCode.slice(-1)) / TOWNS_OF_A_GROUP);
  const verifiers = [`zd${group}_01`, `zd${group}_02`];
  const isGrave = complaint.severity >= 3;
  const minutes = dice.between(of('triage'), 10, isGrave ? 100 : 400);
  const decidedAt = inOfficeHours(plus(instant(complaint.receivedAt), minutes * 60_000), minutes % 60);
  const visitAt = inOfficeHours(plus(decidedAt, dice.between(of('visit'), 2, isGrave ? 20 : 60) * HOUR), minutes % 60);
  const confirmedAt = addDays(dayOf(visitAt), dice.between(of('confirm'), 1, 2));
  const repliedAt = addDays(confirmedAt, dice.between(of('reply'), 1, 2));
  return {
    complaintId: complaint.id,
    outcome: 'resolved',
    decidedAt,
    handling: {
      lead: GROUP_NAMES[group - 1] ?? GROUP_NAMES[0],
      verifiers,
      approvedBy: `zd${group}_zz`,
      coHandlerExcluded: false,
    },
    siteVisits: [{ at: visitAt, by: verifiers }],
    confirmedAt,
    findings: complaint.allegations.map((_, allegation) => ({
      allegation,
      finding: 'NOT_SUBSTANTIATED',
      reasons: '入村查阅本阶段公告、名册和会议记录，走访当事人及见证人，未发现所反映的情况。',
      cause: 'UNCLEAR_RULE',
      effectOnResult: 'NONE',
      legalBasis: [],
      reply: '解释说明',
    })),
    actions: [],
    explanation: {
      audience: 'complainant',
      mode: complaint.complainant.phone ? 'phone' : 'notice',
      date: repliedAt,
      place: '电话说明',
      by: verifiers,
      reaction: 'accepted',
      points: complaint.allegations.map((_, allegation) => ({
        allegation,
        text: '已逐项核对，程序和日期均符合规定；有关材料可以到镇里查看。',
      })),
    },
    publicNotice: null,
    repliedAt,
    satisfaction: { asked: true, askedBy: 'xjb01', resolved: true, satisfied: '基本满意', explanationUnderstood: true },
    review: null,
    closedAt: nextDayOf(repliedAt, dice.between(of('close'), 1, 3)),
  };
};

const nextDayOf = (day: Instant, days: number): string => dayOf(plus(`${day}T00:00:00.000+08:00`, days * DAY));
