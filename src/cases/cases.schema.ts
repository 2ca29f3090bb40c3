import type { RoomSchema } from '../platform/database/schema.js';
import { Action } from './entities/action.entity.js';
import { Allegation } from './entities/allegation.entity.js';
import { Assignment } from './entities/assignment.entity.js';
import { CallBack } from './entities/call-back.entity.js';
import { CaseEvent } from './entities/case-event.entity.js';
import { CaseLink } from './entities/case-link.entity.js';
import { CaseTag } from './entities/case-tag.entity.js';
import { Case } from './entities/case.entity.js';
import { Concurrence } from './entities/concurrence.entity.js';
import { ConfidentialityChange } from './entities/confidentiality-change.entity.js';
import { Delivery } from './entities/delivery.entity.js';
import { Escalation } from './entities/escalation.entity.js';
import { Exclusion } from './entities/exclusion.entity.js';
import { Explanation } from './entities/explanation.entity.js';
import { Extension } from './entities/extension.entity.js';
import { Finding } from './entities/finding.entity.js';
import { FindingsSubmission } from './entities/findings-submission.entity.js';
import { FollowUp } from './entities/follow-up.entity.js';
import { InformationRequest } from './entities/information-request.entity.js';
import { LookBack } from './entities/look-back.entity.js';
import { Note } from './entities/note.entity.js';
import { NoticeText } from './entities/notice-text.entity.js';
import { Notice } from './entities/notice.entity.js';
import { PartialTransfer } from './entities/partial-transfer.entity.js';
import { Recusal } from './entities/recusal.entity.js';
import { Reply } from './entities/reply.entity.js';
import { Respondent } from './entities/respondent.entity.js';
import { Review } from './entities/review.entity.js';
import { RouteDispute } from './entities/route-dispute.entity.js';
import { SiteVisit } from './entities/site-visit.entity.js';
import { Supervision } from './entities/supervision.entity.js';
import { Suspension } from './entities/suspension.entity.js';
import { TagWord } from './entities/tag-word.entity.js';
import { UrgentReport } from './entities/urgent-report.entity.js';
import { VecRelay } from './entities/vec-relay.entity.js';
import { Verifier } from './entities/verifier.entity.js';
import { Waiver } from './entities/waiver.entity.js';
import { Withdrawal } from './entities/withdrawal.entity.js';
import { CaseFileTables } from './migrations/0080-case-file-tables.js';
import { HandlingTables } from './migrations/0081-handling-tables.js';
import { BesideTables } from './migrations/0082-beside-tables.js';
import { LookBackTables } from './migrations/0083-look-back-tables.js';
import { CaseSearch0084 } from './migrations/0084-case-search.js';
import { NoticeTexts0085 } from './migrations/0085-notice-texts.js';
import { PlanDates0086 } from './migrations/0086-plan-dates.js';
import { Escalations0087 } from './migrations/0087-escalations.js';
import { UrgentReports0170 } from './migrations/0170-urgent-reports.js';
import { SupervisionRounds0171 } from './migrations/0171-supervision-rounds.js';
import { RecusalsByComplainants0186 } from './migrations/0186-recusals-by-complainants.js';
import { InformationDays0174 } from './migrations/0174-information-days.js';
import { CaseTags0230 } from './migrations/0230-case-tags.js';
import { TagWords0234 } from './migrations/0234-tag-words.js';
import { FollowUps0260 } from './migrations/0260-follow-ups.js';
import { CallBackChannels0261 } from './migrations/0261-call-back-channels.js';
import { EventsAppendOnly0201 } from './migrations/0201-events-append-only.js';

/** The case file's part of the database. */
export const casesSchema: RoomSchema = {
  entities: [
    Action,
    Allegation,
    Assignment,
    CallBack,
    CaseEvent,
    CaseLink,
    CaseTag,
    Case,
    Concurrence,
    ConfidentialityChange,
    Delivery,
    Escalation,
    Exclusion,
    Explanation,
    Extension,
    Finding,
    FindingsSubmission,
    FollowUp,
    InformationRequest,
    LookBack,
    Note,
    Notice,
    NoticeText,
    PartialTransfer,
    Recusal,
    Reply,
    Respondent,
    Review,
    RouteDispute,
    SiteVisit,
    Supervision,
    Suspension,
    TagWord,
    UrgentReport,
    VecRelay,
    Verifier,
    Waiver,
    Withdrawal,
  ],
  migrations: [
    CaseFileTables,
    HandlingTables,
    BesideTables,
    LookBackTables,
    CaseSearch0084,
    NoticeTexts0085,
    PlanDates0086,
    Escalations0087,
    UrgentReports0170,
    SupervisionRounds0171,
    InformationDays0174,
    RecusalsByComplainants0186,
    EventsAppendOnly0201,
    CaseTags0230,
    TagWords0234,
    FollowUps0260,
    CallBackChannels0261,
  ],
};
