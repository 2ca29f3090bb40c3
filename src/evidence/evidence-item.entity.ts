import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';
import type { EvidenceSort, ScanState } from './evidence-types.js';

/** One sealed attachment of a case. The file in the store bears this row's id. */
@Entity('evidence_items')
@Index('ux_evidence_items_case_id_ordinal', ['caseId', 'ordinal'], { unique: true })
@Index('ix_evidence_items_district_code', ['districtCode'])
@Index('ix_evidence_items_scan', ['scan'])
export class EvidenceItem {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  /** Counts within the case from 1; the neutral name is made of it. */
  @Column('integer') ordinal: number;
  @Column('varchar') sort: EvidenceSort;
  @Column('varchar') mediaType: string;
  @Column('varchar') extension: string;
  /** Plain bytes. */
  @Column('integer') size: number;
  /** Of the plain bytes, hexadecimal. */
  @Column('varchar') sha256: string;
  /** This file's own data key; null once retention has destroyed it. */
  @Column('text', { nullable: true }) wrappedKey: string | null;
  /** What the uploader called it: often a name, so it is sealed like the file. */
  @Column('text', { nullable: true }) sealedFilename: string | null;
  @Column('text', { nullable: true }) note: string | null;
  /** Null where no scanner was configured when it came. */
  @Column('varchar', { nullable: true }) scan: ScanState | null;
  @Column('varchar') addedBy: string;
  @Column('varchar') addedAt: Instant;
}
