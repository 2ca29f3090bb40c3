import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** A form that was posted in the last minutes, so that the same form sent again is answered and not registered again. */
@Entity('open311_posts')
@Index('ix_open311_posts_posted', ['postedAt'])
export class Open311Post {
  @PrimaryColumn('varchar') fingerprint: string;
  /** Under this key the registration is carried out once. */
  @Column('varchar') seed: string;
  @Column('varchar') postedAt: Instant;
}
