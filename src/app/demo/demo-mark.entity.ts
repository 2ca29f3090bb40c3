import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** Says that demo mode created this database. Its accounts share one password; nothing real may be kept here. */
@Entity('demo_marks')
export class DemoMark {
  /** The demo district; one row. */
  @PrimaryColumn('varchar') districtCode: string;
  /** Days by which the data's dates were moved, a multiple of 7. */
  @Column('integer') shiftDays: number;
  @Column('varchar') referenceLoadedAt: Instant;
  /** When the last complaint was taken as far as it had come; null where only the reference data was wanted, or the load was broken off. */
  @Column('varchar', { nullable: true }) casesLoadedAt: Instant | null;
}
