import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { SealedText } from '../../platform/crypto/sealed-text.js';

/** What an account shares with its owner's authenticator. Both secrets are sealed under the master key. */
@Entity('second_factors')
export class SecondFactorRow {
  @PrimaryColumn('varchar') staffId: string;
  @Column('text', { nullable: true }) secret: SealedText | null;
  /** The step of the last code that was taken: none of it or before counts again. */
  @Column('integer', { nullable: true }) lastStep: number | null;
  /** Handed out, but no code of it has been shown yet. */
  @Column('text', { nullable: true }) pendingSecret: SealedText | null;
  @Column('varchar', { nullable: true }) pendingSince: Instant | null;
}

/** Stands for the authenticator once. */
@Entity('recovery_codes')
@Index('ix_recovery_codes_staff_id', ['staffId'])
export class RecoveryCodeRow {
  /** SHA-256 of account and code: 80 random bits, so nothing can be guessed from it. */
  @PrimaryColumn('varchar') codeHash: string;
  @Column('varchar') staffId: string;
  @Column('varchar', { nullable: true }) usedAt: Instant | null;
}
