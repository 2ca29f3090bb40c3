import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** A named person who verifies in one round, after declaring no conflict. */
@Entity('verifiers')
@Index('ix_verifiers_case', ['caseId'])
@Index('ix_verifiers_staff', ['staffId', 'releasedAt'])
export class Verifier {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  staffId: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  namedAt: Instant;

  @Column('varchar')
  declaredNoConflictAt: Instant;

  @Column('varchar', { nullable: true })
  releasedAt: Instant | null;
}
