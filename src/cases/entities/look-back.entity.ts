import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';
import type { LookBackResult, LookBackVoice, StageCode } from '../vocabulary.js';

/** After a stage each town looks back (回查) on it, village by village: three mandatory items. */
@Entity('look_backs')
@Index('ux_look_backs_slot', ['slot'], { unique: true })
@Index('ix_look_backs_village_stage', ['villageCode', 'stage'])
@Index('ix_look_backs_district_due', ['districtCode', 'dueAt'])
@Index('ix_look_backs_group', ['groupId', 'filledAt'])
@Index('ix_look_backs_action', ['actionId'])
export class LookBack {
  @PrimaryColumn('varchar')
  id: string;

  /** What it is the look-back of, once each: village, stage and its last day; or the re-run's action and which attempt it was. */
  @Column('varchar')
  slot: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar', { nullable: true })
  electionId: string | null;

  @Column('varchar')
  townCode: string;

  @Column('varchar')
  villageCode: string;

  @Column('varchar')
  stage: StageCode;

  @Column('varchar')
  stageEndedOn: Day;

  @Column('varchar')
  dueAt: Instant;

  /** Who does it: the town leadership group, or the district office where that group is excluded. */
  @Column('varchar')
  groupId: string;

  /** A re-run's own look-back belongs to the action that ordered it. */
  @Column('varchar', { nullable: true })
  actionId: string | null;

  @Column('varchar', { nullable: true })
  orderingCaseId: string | null;

  /** ① 程序合法. */
  @Column('varchar', { nullable: true })
  procedure: LookBackResult | null;

  @Column('text', { nullable: true })
  procedureNote: string | null;

  /** ② 材料存档. */
  @Column('varchar', { nullable: true })
  archive: LookBackResult | null;

  @Column('text', { nullable: true })
  archiveNote: string | null;

  /** ③ 群众反映. */
  @Column('varchar', { nullable: true })
  publicVoice: LookBackResult | null;

  @Column('text', { nullable: true })
  publicVoiceNote: string | null;

  /** The persons asked, coded: never a name. */
  @Column('simple-json', { nullable: true })
  sample: LookBackVoice[] | null;

  @Column('simple-json')
  evidence: string[];

  @Column('varchar', { nullable: true })
  filledById: string | null;

  @Column('varchar', { nullable: true })
  filledAt: Instant | null;

  @Column('varchar')
  createdAt: Instant;
}
