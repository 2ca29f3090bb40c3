import { instant } from '../../kernel/time.js';
import type { Act, Body } from './act.js';
import type { Complaint } from './demo-data.js';
import { latest } from './moments.js';

const CLERK = 'djy01';

/** What the desk enters when the complaint arrives. */
export const planRegistration = (complaint: Complaint): Act => ({
  name: 'register',
  at: heardOut(complaint),
  by: CLERK,
  path: () => '/api/cases',
  body: () => registration(complaint),
  after: [],
});

/** A call is written down when it ends, a visit when the visitors leave. */
const heardOut = ({ receivedAt, channelDetails: { callEnd, leftAt } }: Complaint): string =>
  latest(instant(receivedAt), ...[callEnd, leftAt].flatMap((at) => (typeof at === 'string' ? [instant(at)] : [])));

const registration = (complaint: Complaint): Body => {
  const { channel, receivedAt, townCode, villageCode, stage, narrative, remedySought, allegations, severity, respondent } =
    complaint;
  return {
    channel,
    receivedAt: instant(receivedAt),
    townCode,
    villageCode,
    stage,
    occurrence: 'occurred',
    narrative,
    ...(remedySought ? { remedySought } : {}),
    severity,
    privacyNoticeGiven: true,
    allegations,
    complainant: complainantOf(complaint),
    respondents: respondent ? [respondent] : [],
    channelDetails: complaint.channelDetails,
  };
};

const complainantOf = ({ complainant }: Complaint): Body =>
  Object.fromEntries(
    Object.entries({
      kind: complainant.kind,
      anonymous: complainant.anonymous,
      name: complainant.name,
      phone: complainant.phone,
      confidentiality: complainant.confidentiality,
      headcount: complainant.headcount,
      representatives: complainant.representatives,
      agentFor: complainant.agentFor,
      agentScope: complainant.agentScope,
    }).filter(([, value]) => value !== undefined && value !== null),
  );
