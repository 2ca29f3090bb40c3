import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';
import type { NoteKind } from '../vocabulary.js';

/** Something said or done on the case that is no step: contact with the complainant, added information, a supplement. */
@Entity('notes')
@Index('ix_notes_case', ['caseId'])
export class Note {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  kind: NoteKind;

  @Column('text')
  text: string;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;

  /** Of a plan: by when the work will be done after all. */
  @Column('varchar', { nullable: true })
  newDate: Day | null;
}
