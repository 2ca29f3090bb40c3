import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** `read` opens GET and HEAD, `write` everything the owner may do. */
export const SCOPES = ['read', 'write'] as const;

export type Scope = (typeof SCOPES)[number];

@Entity('api_tokens')
@Index('ix_api_tokens_token_hash', ['tokenHash'], { unique: true })
@Index('ix_api_tokens_staff_id', ['staffId'])
export class ApiTokenRow {
  @PrimaryColumn('varchar') id: string;
  /** SHA-256 of the token, which is shown once. */
  @Column('varchar') tokenHash: string;
  @Column('varchar') staffId: string;
  @Column('varchar') name: string;
  @Column('simple-json') scopes: Scope[];
  @Column('varchar') createdBy: string;
  @Column('varchar') createdAt: Instant;
  @Column('varchar') expiresAt: Instant;
  /** Written at most once a minute. */
  @Column('varchar', { nullable: true }) lastUsedAt: Instant | null;
  @Column('varchar', { nullable: true }) revokedAt: Instant | null;
}
