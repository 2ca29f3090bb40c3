import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { Part } from '../vocabulary.js';

/** A group's obligation on a case: the guidance group leads, the town leadership group co-handles (会同). */
@Entity('assignments')
@Index('ix_assignments_case', ['caseId'])
@Index('ix_assignments_group', ['groupId', 'releasedAt'])
export class Assignment {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  groupId: string;

  @Column('varchar')
  part: Part;

  @Column('varchar')
  assignedAt: Instant;

  @Column('varchar', { nullable: true })
  takenOverAt: Instant | null;

  @Column('varchar', { nullable: true })
  takenOverById: string | null;

  @Column('varchar', { nullable: true })
  doneAt: Instant | null;

  @Column('varchar', { nullable: true })
  releasedAt: Instant | null;
}
