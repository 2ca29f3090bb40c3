import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';
import type { ActStage, DeclarationKind } from './declaration-kinds.js';

/**
 * What a member of staff has declared about kin and interests (回避申报). Never changed or deleted: it ends, or it is struck out as recorded
 * by mistake. The name of kin is another person's and lies sealed; neither log nor audit holds it.
 */
@Entity('staff_declarations')
@Index('ix_staff_declarations_district', ['districtCode'])
@Index('ix_staff_declarations_staff', ['staffId'])
export class DeclarationRow {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  staffId: string;

  @Column('varchar')
  kind: DeclarationKind;

  @Column('varchar', { nullable: true })
  villageCode: string | null;

  /** Of an act of the election: in which stage; null for all of them. */
  @Column('varchar', { nullable: true })
  stage: ActStage | null;

  /** The data key under which the name is sealed; its owner is the declaration. */
  @Column('text', { nullable: true })
  wrappedKey: string | null;

  @Column('text', { nullable: true })
  sealedName: string | null;

  /** From when it has been so, as the person says. */
  @Column('varchar', { nullable: true })
  since: Day | null;

  @Column('varchar')
  declaredAt: Instant;

  @Column('varchar')
  declaredById: string;

  @Column('varchar', { nullable: true })
  endedAt: Instant | null;

  @Column('varchar', { nullable: true })
  endedById: string | null;

  /** Struck out by the head: it never was so. */
  @Column('varchar', { nullable: true })
  struckAt: Instant | null;

  @Column('varchar', { nullable: true })
  struckById: string | null;
}
