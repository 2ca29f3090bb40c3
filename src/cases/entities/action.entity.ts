import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';
import type { ActionCode, ActionStatus, StageCode } from '../vocabulary.js';

/** A corrective action (纠正, A01–A14): owner, due date, evidence, independent check. */
@Entity('actions')
@Index('ix_actions_case', ['caseId'])
@Index('ix_actions_status_due', ['districtCode', 'status', 'dueOn'])
export class Action {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  code: ActionCode;

  @Column('text')
  what: string;

  @Column('simple-json')
  allegationIds: string[];

  @Column('varchar')
  ownerName: string;

  @Column('varchar', { nullable: true })
  ownerStaffId: string | null;

  @Column('varchar', { nullable: true })
  ownerGroupId: string | null;

  @Column('varchar')
  dueOn: Day;

  @Column('varchar', { nullable: true })
  checkerId: string | null;

  /** A05–A07: the stage that is run again. */
  @Column('varchar', { nullable: true })
  rerunStage: StageCode | null;

  @Column('varchar', { nullable: true })
  rerunLookBackId: string | null;

  @Column('boolean')
  isUrgent: boolean;

  @Column('varchar')
  orderedById: string;

  @Column('varchar')
  orderedAt: Instant;

  @Column('varchar')
  status: ActionStatus;

  @Column('varchar', { nullable: true })
  doneOn: Day | null;

  /** The person who carried it out; where that was somebody without an account, whoever reported it done. */
  @Column('varchar', { nullable: true })
  doneById: string | null;

  @Column('varchar', { nullable: true })
  completionRecordedById: string | null;

  @Column('varchar', { nullable: true })
  completionRecordedAt: Instant | null;

  @Column('text', { nullable: true })
  completionNote: string | null;

  @Column('simple-json')
  evidenceIds: string[];

  @Column('varchar', { nullable: true })
  checkedById: string | null;

  @Column('varchar', { nullable: true })
  checkedAt: Instant | null;

  @Column('text', { nullable: true })
  checkNote: string | null;

  @Column('varchar', { nullable: true })
  replacedById: string | null;

  @Column('text', { nullable: true })
  revokedReason: string | null;
}
