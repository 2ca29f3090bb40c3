import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { VaultLevel } from '../vault-contents.js';

/** One case's identity, sealed. Destroying the wrapped key destroys it for good. */
@Entity('vault_records')
@Index('ix_vault_records_district_code', ['districtCode'])
export class VaultRecord {
  @PrimaryColumn('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') level: VaultLevel;
  /** Null once retention has destroyed it. */
  @Column('text', { nullable: true }) wrappedKey: string | null;
  @Column('text', { nullable: true }) sealed: string | null;
  @Column('varchar') createdAt: Instant;
}
