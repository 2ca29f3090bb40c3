import type { RungEffect } from '../deadlines/ladder-words.js';
import type { RungName } from '../deadlines/rungs.js';

/** The field's standard terms as closed lists (model §4.1–4.8). DTOs, tables and screens all read them from here. */

export const CHANNELS = ['CALL', 'LETTER', 'VISIT', 'ONLINE', 'TRANSFER_IN', 'LOOKBACK', 'ONSITE'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CASE_STATES = [
  'registered',
  'routed',
  'verifying',
  'correcting',
  'explaining',
  'replied',
  'reviewing',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const OUTCOMES = ['resolved', 'answered', 'declined', 'transferred', 'merged', 'withdrawn', 'upheld', 'final'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STAGE_CODES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;
export type StageCode = (typeof STAGE_CODES)[number];

export const OCCURRENCES = ['occurred', 'occurring', 'will_occur'] as const;
export type Occurrence = (typeof OCCURRENCES)[number];

export const CATEGORIES = ['grievance', 'accusation', 'inquiry', 'suggestion', 'praise', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

export type Severity = 1 | 2 | 3 | 4;

export const COMPLAINANT_KINDS = [
  'NAMED_VERIFIED',
  'NAMED_UNVERIFIED',
  'ANONYMOUS',
  'JOINT',
  'GROUP_VISIT',
  'AGENT',
  'GUARDIAN',
  'ORGANISATION',
  'STAFF_SELF_REPORT',
] as const;
export type ComplainantKind = (typeof COMPLAINANT_KINDS)[number];

/** ADDRESS: phone, post or e-mail is known; CODE_ONLY: only number and query code; NONE: nobody to reach. */
export const CONTACTS = ['ADDRESS', 'CODE_ONLY', 'NONE'] as const;
export type Contact = (typeof CONTACTS)[number];

export const REPLY_CHANNELS = ['PHONE', 'POST', 'IN_PERSON', 'ONLINE'] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

export const CONFIDENTIALITIES = ['NORMAL', 'CONFIDENTIAL', 'SECRET'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const RESPONDENT_TYPES = [
  'VEC',
  'VILLAGE_COMMITTEE',
  'TOWN_LEADERSHIP_GROUP',
  'TOWN_MEMBER',
  'TOWN_STAFF',
  'GUIDANCE_GROUP',
  'GUIDANCE_MEMBER',
  'DISTRICT_OFFICE',
  'HEAD',
  'CANDIDATE',
  'POLL_STAFF',
  'PERSON',
  'OTHER',
] as const;
export type RespondentType = (typeof RESPONDENT_TYPES)[number];

/** DECLARED: an interest or kin that the person declared; which one it is stays untold. ON_SITE_GUIDE: of a village whose guidance is accused. */
export const EXCLUSION_REASONS = [
  'RESPONDENT',
  'RESPONDENT_GROUP',
  'NAME_MATCH',
  'RECUSED',
  'SELF_DECLARED',
  'DECLARED',
  'ON_SITE_GUIDE',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export type Part = 'lead' | 'co_handler';

export const FINDING_KINDS = [
  'SUBSTANTIATED',
  'PARTLY',
  'NOT_SUBSTANTIATED',
  'UNVERIFIABLE',
  'LAWFUL_MISUNDERSTOOD',
  'OUT_OF_SCOPE',
  'MOOT',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const CAUSES = ['STAFF_ERROR', 'TRAINING_GAP', 'UNCLEAR_RULE', 'WILFUL', 'OUTSIDER', 'SYSTEM'] as const;
export type Cause = (typeof CAUSES)[number];

export const EFFECTS = ['NONE', 'POSSIBLE', 'DECISIVE'] as const;
export type Effect = (typeof EFFECTS)[number];

/** 支持 / 部分支持 / 解释说明 / 不予支持 (PWR 32). */
export const REPLY_OPINIONS = ['SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED'] as const;
export type ReplyOpinion = (typeof REPLY_OPINIONS)[number];

export const ACTION_CODES = [
  'A01',
  'A02',
  'A03',
  'A04',
  'A05',
  'A06',
  'A07',
  'A08',
  'A09',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
] as const;
export type ActionCode = (typeof ACTION_CODES)[number];

/** Urgent measures a leader may order before the findings (lifecycle: beside the case). */
export const URGENT_ACTION_CODES: readonly ActionCode[] = ['A02', 'A03', 'A04', 'A09', 'A11'];
/** Actions that need the head's concurrence on record before `confirm`. */
export const HEAD_ACTION_CODES: readonly ActionCode[] = ['A06', 'A08'];
/** Actions that run a step of the election again, and so need a look-back of their own. */
export const RERUN_ACTION_CODES: readonly ActionCode[] = ['A05', 'A06', 'A07'];
/** Checked by the discipline liaison as well, by reference and without identity. */
export const DISCIPLINE_ACTION_CODES: readonly ActionCode[] = ['A10', 'A11'];

export type ActionStatus = 'ordered' | 'done' | 'checked' | 'replaced' | 'revoked';

export const CONCURRENCE_SUBJECTS = ['correction', 'order', 'reply'] as const;
export type ConcurrenceSubject = (typeof CONCURRENCE_SUBJECTS)[number];

/** `asked` is the guidance group's request; after 1 W without an answer the silence is on record. */
export const STANCES = ['asked', 'concur', 'dissent'] as const;
export type Stance = (typeof STANCES)[number];

export const AUDIENCES = ['complainant', 'household', 'villagers_meeting', 'village_notice', 'all_villages'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const PUBLIC_AUDIENCES: readonly Audience[] = ['villagers_meeting', 'village_notice', 'all_villages'];

export const EXPLANATION_MODES = ['face', 'phone', 'letter', 'online', 'meeting', 'posting', 'radio'] as const;
export type ExplanationMode = (typeof EXPLANATION_MODES)[number];

export const REACTIONS = ['accepted', 'partly', 'not_accepted'] as const;
export type Reaction = (typeof REACTIONS)[number];

export type ExplanationPoint = { allegationId: string; text: string };
export type ReplyPoint = { allegationId: string; opinion: ReplyOpinion; text: string };

export const CALL_BACK_RESULTS = ['done', 'unreached', 'not_owed'] as const;
export type CallBackResult = (typeof CALL_BACK_RESULTS)[number];

/** How somebody who was not satisfied is answered: in person, or `online`, to be read with number and code. */
export const ANSWER_MODES = ['phone', 'face', 'letter', 'online'] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];
/** An answer, or the step by which the matter itself goes on. */
export type FollowUpEnding = 'answer' | 'reopen' | 'requestReview' | 'requestRecheck' | 'withdraw';

export const SATISFACTIONS = ['SATISFIED', 'BASICALLY', 'DISSATISFIED'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export type ReviewedMatter = 'reply' | 'decline' | 'merge' | 'review';

export const REVIEW_DECISIONS = ['uphold', 'quash', 'vary', 'redo'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export const SUSPENSION_REASONS = [
  'COURT_OR_POLICE_PENDING',
  'EXPERT_OPINION_PENDING',
  'PARTY_UNREACHABLE',
  'FORCE_MAJEURE',
  'LAW_INTERPRETATION_PENDING',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

export const EXTENDABLE_CLOCKS = ['whole_case', 'legal_60c'] as const;
export type ExtendableClock = (typeof EXTENDABLE_CLOCKS)[number];

/** What `accept` asks for besides what `register` demands (model §4.3 ★). */
export const REQUIRED_FIELDS = [
  'townCode',
  'villageCode',
  'stage',
  'allegations',
  'occurrence',
  'complainantKind',
  'privacyNotice',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

export const NOTE_KINDS = [
  'internal',
  'contact',
  'first_contact',
  'supplement',
  'citizen_information',
  'urging',
  'plan',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTICE_KINDS = [
  'RECEIPT',
  'INFORMATION_REQUEST',
  'ANSWER',
  'ACCEPTANCE',
  'DECLINE',
  'TRANSFER_LETTER',
  'TRANSFER_NOTICE',
  'EXTENSION',
  'SUSPENSION',
  'MERGE',
  'WITHDRAWAL',
  'CORRECTION_ORDER',
  'REPLY',
  'SUPERVISION',
  'REVIEW_ACCEPTED',
  'REVIEW_OPINION',
  'RECHECK_ACCEPTED',
  'RECHECK_OPINION',
  'LATE',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** `group`: an assigned group, guidance or town, named by the notice's subject. */
export type Recipient = 'complainant' | 'town' | 'other_body' | 'action_owner' | 'group';
/** CODE: readable with number and query code, served when published there. */
export const DELIVERY_MODES = ['CODE', 'PHONE', 'POST', 'IN_PERSON', 'OFFICIAL'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];
export type DeliveryState = 'pending' | 'served' | 'published';

/** The rungs that hang on no clock: at once when something grave is known, and after the second unanswered letter of supervision. */
export const UNDATED_RUNGS = ['immediate', 'missed_rounds', 'repeat_2', 'repeat_3'] as const;
export type UndatedRung = (typeof UNDATED_RUNGS)[number];

/** Rungs that tell how many petitions there were on the matter. */
export const isRepeatRung = (rung: unknown): boolean => rung === 'repeat_2' || rung === 'repeat_3';

export type EscalationRung = RungName | UndatedRung;
export type EscalationEffect = RungEffect;

export const LINK_KINDS = ['repeat', 'similar', 'separate'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export type Visibility = 'public' | 'internal';

export const LOOK_BACK_RESULTS = ['pass', 'fail', 'n_a'] as const;
export type LookBackResult = (typeof LOOK_BACK_RESULTS)[number];

/** One person asked in a look-back, coded (`V1`, `VEC`, `REP`, `NEW`), never named. */
export type LookBackVoice = { who: string; words: string };
