import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type {
  CaseState,
  Category,
  Channel,
  ComplainantKind,
  Confidentiality,
  Contact,
  Occurrence,
  Outcome,
  ReplyChannel,
  Severity,
  StageCode,
} from '../vocabulary.js';

/** The case (诉求, 信访事项): one complaint and how far it has come. Its state changes only through take-step. */
@Entity('cases')
@Index('ix_cases_district_received', ['districtCode', 'receivedAt', 'id'])
@Index('ix_cases_district_state_received', ['districtCode', 'state', 'receivedAt', 'id'])
@Index('ix_cases_town_received', ['townCode', 'receivedAt', 'id'])
@Index('ix_cases_village_stage', ['villageCode', 'stage', 'receivedAt'])
@Index('ux_cases_number', ['number'], { unique: true })
@Index('ix_cases_received_by', ['receivedById', 'receivedAt', 'id'])
@Index('ix_cases_parent', ['parentId'])
@Index('ix_cases_repeat', ['repeatOfId'])
export class Case {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  /** `990114-2026-000123`, gapless per district and year. */
  @Column('varchar')
  number: string;

  @Column('varchar')
  channel: Channel;

  @Column('varchar')
  state: CaseState;

  @Column('varchar', { nullable: true })
  outcome: Outcome | null;

  /** Grows with every write to the case file; the version check of each step. */
  @Column('integer')
  version: number;

  /** 1; grows with every reopen or sendBack: findings, actions and replies belong to a round. */
  @Column('integer')
  round: number;

  /** When it reached any desk; clocks of receipt count from here. */
  @Column('varchar')
  receivedAt: Instant;

  @Column('varchar')
  registeredAt: Instant;

  /** Staff id, `citizen` or `system`. */
  @Column('varchar')
  receivedById: string;

  @Column('varchar', { nullable: true })
  receivedGroupId: string | null;

  @Column('varchar', { nullable: true })
  townCode: string | null;

  @Column('varchar', { nullable: true })
  villageCode: string | null;

  @Column('varchar', { nullable: true })
  stage: StageCode | null;

  @Column('varchar', { nullable: true })
  occurrence: Occurrence | null;

  @Column('varchar')
  category: Category;

  @Column('integer')
  severity: Severity;

  @Column('boolean')
  isKeyVillage: boolean;

  /** The narrative without the complainant's own name, phone, number and address. */
  @Column('text')
  workingText: string;

  /** The further redacted text for towns, once the desk has confirmed it. */
  @Column('text', { nullable: true })
  redactedText: string | null;

  @Column('text', { nullable: true })
  remedySought: string | null;

  @Column('varchar', { nullable: true })
  complainantKind: ComplainantKind | null;

  /** How the complainant can be reached at all. */
  @Column('varchar')
  contact: Contact;

  @Column('varchar', { nullable: true })
  replyChannel: ReplyChannel | null;

  /** The name under which handlers speak of the complainant. */
  @Column('varchar')
  alias: string;

  @Column('varchar')
  confidentiality: Confidentiality;

  @Column('integer', { nullable: true })
  headcount: number | null;

  /** The channel's own fields, without personal data. */
  @Column('simple-json')
  channelDetails: Record<string, unknown>;

  @Column('simple-json', { nullable: true })
  priorPetitions: Record<string, unknown>[] | null;

  @Column('boolean')
  privacyNoticeGiven: boolean;

  /** Withdrawn, but of public interest. */
  @Column('boolean')
  goesOnWithoutComplainant: boolean;

  @Column('varchar', { nullable: true })
  acceptedAt: Instant | null;

  @Column('varchar', { nullable: true })
  repliedAt: Instant | null;

  @Column('varchar', { nullable: true })
  closedAt: Instant | null;

  /** The case into which this one was merged. */
  @Column('varchar', { nullable: true })
  parentId: string | null;

  /** The earlier petition on the same matter. */
  @Column('varchar', { nullable: true })
  repeatOfId: string | null;

  /** 1 for the first on a matter, 2 for its first repeat …. */
  @Column('integer')
  petitionCount: number;

  @Column('varchar', { nullable: true })
  lookBackId: string | null;

  /** R44 matters (bribery, threat, deceit, forgery, false counts): the inquiry goes on when the complainant withdraws. */
  @Column('boolean')
  isOfPublicInterest: boolean;

  /** Reopened or sent back: fresh verifiers must be named first. */
  @Column('boolean')
  needsReassignment: boolean;
}
