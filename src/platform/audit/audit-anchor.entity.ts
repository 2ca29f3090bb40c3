import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';

/** The end of a district's chain as it was given out for a day: what was true then cannot be rewritten unnoticed any more. Append-only. */
@Entity('audit_anchors')
export class AuditAnchor {
  /** `990114/2026-10-12` */
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  day: Day;

  /** When it was made, soon after the day had ended. */
  @Column('varchar')
  at: Instant;

  /** Entries since the anchor before. */
  @Column('integer')
  count: number;

  /** Of the last entry of the chain, and so how many there are. */
  @Column('integer')
  seq: number;

  @Column('varchar')
  hash: string;
}
