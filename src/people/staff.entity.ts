import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../kernel/actor.js';
import type { Day, Instant } from '../kernel/time.js';

/** An account. The password hash leaves this table only for verification. */
@Entity('staff')
@Index('ix_staff_username', ['username'], { unique: true })
@Index('ix_staff_district_code', ['districtCode'])
export class StaffRow {
  @PrimaryColumn('varchar') id: string;
  /** Unique in the whole installation. */
  @Column('varchar') username: string;
  @Column('varchar') passwordHash: string;
  @Column('varchar') name: string;
  @Column('varchar') role: Role;
  @Column('varchar') groupId: string;
  @Column('varchar', { nullable: true }) townCode: string | null;
  @Column('varchar') districtCode: string;
  @Column('varchar', { nullable: true }) title: string | null;
  /** The colleague for whom this one stands in; without dates, whenever that one is away. */
  @Column('varchar', { nullable: true }) deputyOf: string | null;
  @Column('varchar', { nullable: true }) deputyFrom: Day | null;
  @Column('varchar', { nullable: true }) deputyTo: Day | null;
  @Column('varchar', { nullable: true }) absentFrom: Day | null;
  @Column('varchar', { nullable: true }) absentTo: Day | null;
  @Column('boolean') active: boolean;
  @Column('boolean') mustChangePassword: boolean;
  /** Since when there is a second factor (second-factor.entity.ts). */
  @Column('varchar', { nullable: true }) secondFactorSince: Instant | null;
}
