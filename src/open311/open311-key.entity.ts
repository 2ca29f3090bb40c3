import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** A key with which another system may post requests. */
@Entity('open311_keys')
@Index('ux_open311_keys_hash', ['keyHash'], { unique: true })
@Index('ix_open311_keys_district', ['districtCode', 'createdAt'])
export class Open311Key {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') name: string;
  @Column('varchar') keyHash: string;
  @Column('varchar') createdById: string;
  @Column('varchar') createdAt: Instant;
  @Column('varchar', { nullable: true }) revokedAt: Instant | null;
}
