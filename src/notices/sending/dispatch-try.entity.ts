import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { DispatchState } from './dispatch.entity.js';

/** What one try came to: where the message stands then, or why it goes on. */
export type TryResult = Exclude<DispatchState, 'waiting' | 'sending'> | 'failed' | 'troubled';

/** One try of a message, as it ended. Append-only: what was sent again later does not efface it. */
@Entity('dispatch_tries')
@Index('ix_dispatch_tries_case', ['caseId'])
export class DispatchTry {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') dispatchId: string;
  @Column('varchar') caseId: string;
  /** Grows with every message that is another one to the other side. */
  @Column('integer') round: number;
  @Column('varchar') result: TryResult;
  @Column('varchar') at: Instant;
  /** The other side's name of the message, or its Message-ID. */
  @Column('varchar', { nullable: true }) reference: string | null;
  @Column('varchar', { nullable: true }) reason: string | null;
}
