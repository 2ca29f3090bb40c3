import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** How a schedule fared lately, whichever process ran it: one row per name. */
@Entity('schedule_runs')
export class ScheduleRun {
  @PrimaryColumn('varchar') name: string;
  @Column('varchar', { nullable: true }) lastSuccessAt: Instant | null;
  @Column('varchar', { nullable: true }) lastFailureAt: Instant | null;
  /** Of the last run, in ms. */
  @Column('integer') lastDurationMs: number;
  @Column('integer') consecutiveFailures: number;
  /** Of the last failure, without the data it was about. */
  @Column('text', { nullable: true }) lastError: string | null;
}
