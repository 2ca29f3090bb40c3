import type { Act } from './act.js';
import { planCorrection } from './correction.js';
import { planDeliveries } from './deliveries.js';
import type { Complaint, HandledOutcome, Outcome } from './demo-data.js';
import { planDeskOutcome } from './desk-outcome.js';
import { endsInReview, isCalledBack, planEnding } from './ending.js';
import { planHandling } from './handling.js';
import { asDay } from './moments.js';
import { planRegistration } from './registration.js';
import { planReview } from './review.js';
import { scheduled, type Deviation } from './schedule.js';

/** The calls that bring one complaint to where its outcome says, in the nearest lawful order. */
export type CasePlan = { complaintId: string; acts: Act[]; deviations: Deviation[] };

export const planCase = (complaint: Complaint, outcome: Outcome | undefined): CasePlan => {
  const registered = planRegistration(complaint);
  const acts = outcome ? [registered, ...planAfter(complaint, outcome, registered)] : [registered];
  const plan = scheduled(complaint.id, [...acts, ...planDeliveries(complaint, acts)]);
  const deviations = [...(outcome ? contradictions(complaint, outcome, registered) : []), ...plan.deviations];
  return {
    complaintId: complaint.id,
    acts: plan.acts,
    deviations: deviations.map((each) => ({ ...each, complaintId: complaint.id })),
  };
};

const isHandled = (outcome: Outcome): outcome is HandledOutcome =>
  outcome.handling !== undefined && outcome.confirmedAt !== undefined && outcome.explanation !== null;

const planAfter = (complaint: Complaint, outcome: Outcome, registered: Act): Act[] => {
  if (!isHandled(outcome)) return planDeskOutcome(complaint, outcome, registered);
  const handling = planHandling(complaint, outcome, registered);
  const { acts: correction, finished } = planCorrection(complaint, outcome, handling);
  const { acts: ending, replied } = planEnding(complaint, outcome, handling, finished);
  const review = outcome.review ? planReview(outcome.review, replied) : [];
  return [...handling.acts, ...correction, ...ending, ...review];
};

/** What an outcome says that no lawful order of steps can say. */
const contradictions = (complaint: Complaint, outcome: Outcome, registered: Act): Omit<Deviation, 'complaintId'>[] => {
  const found: string[] = [];
  if (complaint.channel === 'CALL' && outcome.decidedAt < registered.at && !isHandled(outcome))
    found.push('答复时间早于通话结束，按登记后答复装载。 Answered before the call ended; loaded after registration.');
  if (!isHandled(outcome) && outcome.findings.length > 0)
    found.push('转送、并案或撤回的件不作认定，认定未装载。 Findings of a case that was never verified are left out.');
  if (!isHandled(outcome) && outcome.actions.length > 0)
    found.push('未受理的件不能责令措施，措施未装载。 Actions of a case that was never accepted are left out.');
  if (!isHandled(outcome) && outcome.satisfaction.asked)
    found.push('未作答复意见的件不回访，回访未装载。 A matter without a formal reply is not called back on.');
  if (isHandled(outcome) && outcome.satisfaction.asked && !endsInReview(outcome) && !isCalledBack(complaint))
    found.push('检举控告件或没有联系方式的，不回访，记为无须回访。 No call-back on an accusation or where there is no address.');
  if (isHandled(outcome) && endsInReview(outcome))
    found.push(
      `数据在复查期间（${asDay(outcome.closedAt)}）办结，按复查结果装载，回访和办结略去。 Closed during review in the data; the review's result stands instead.`,
    );
  if (outcome.review && outcome.review.result !== 'uphold')
    found.push('退回或变更后数据没有第二轮，停在核实中。 Sent back without a second round in the data: left in verification.');
  return found.map((what) => ({ what }));
};
