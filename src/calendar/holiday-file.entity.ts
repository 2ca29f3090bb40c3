import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** A holiday file that was loaded. Append-only: a mistake is corrected by loading a better file, and every version stays on record. */
@Entity('holiday_files')
@Index('ix_holiday_files_serial', ['serial'], { unique: true })
export class HolidayFileRow {
  @PrimaryColumn('varchar') id: string;
  /** 1, 2, 3 …: later files replace the years they name. */
  @Column('integer') serial: number;
  /** Of the whole calendar from then on, as clocks name it. */
  @Column('varchar') version: string;
  /** Those that the file names. */
  @Column('simple-json') years: number[];
  @Column('text') source: string;
  @Column('varchar') loadedAt: Instant;
  /** The administrator's id, or `console`. */
  @Column('varchar') loadedById: string;
  @Column('text', { nullable: true }) note: string | null;
}
