import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** A backup that was made and verified; health looks at the newest from which nothing is missing. Where it lies is not kept. */
@Entity('backups')
@Index('ix_backups_taken_at', ['takenAt'])
export class BackupRecord {
  @PrimaryColumn('varchar') id: string;
  /** The moment that it holds. */
  @Column('varchar') takenAt: Instant;
  @Column('integer') files: number;
  /** Files that the database named and the store had lost. */
  @Column('integer') missing: number;
  /** Of database and files, in whole KiB: PostgreSQL's integer ends at 2 GiB. */
  @Column('integer') kibibytes: number;
}
