import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** Words that may be put on cases now. */
export const IN_USE = 'withdrawn_at IS NULL';

/** A word of the district's list: only what stands there is put on cases. One that was withdrawn stays on those that bear it. */
@Entity('tag_words')
@Index('ux_tag_words_in_use', ['districtCode', 'word'], { unique: true, where: IN_USE })
export class TagWord {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  word: string;

  @Column('varchar')
  madeById: string;

  @Column('varchar')
  madeAt: Instant;

  @Column('varchar', { nullable: true })
  withdrawnAt: Instant | null;
}
