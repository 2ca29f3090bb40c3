import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** The code with which a complainant asks about the own case: its keyed hash, and for at most 7 C a sealed copy for the receipt. */
@Entity('query_codes')
@Index('ux_query_codes_number', ['number'], { unique: true })
@Index('ix_query_codes_issued_at', ['issuedAt'])
export class QueryCode {
  @PrimaryColumn('varchar') caseId: string;
  @Column('varchar') number: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') codeHash: string;
  @Column('text', { nullable: true }) sealedCopy: string | null;
  @Column('varchar') issuedAt: Instant;
  /** How often a new code took the place of the former one. */
  @Column('integer') replaced: number;
}
