import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';
import type { ClockName } from './clock-names.js';
import type { Column as LimitColumn } from './clock-spec.js';

/**
 * A limit of config/deadlines.yaml replaced for one election. It holds for clocks that start from then on; open clocks keep what was
 * promised. Never deleted: revoked or replaced, it stays as history.
 */
@Entity('deadline_overrides')
@Index('ix_deadline_overrides_election_slot', ['electionId', 'slot'], { unique: true })
export class DeadlineOverride {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') electionId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') clock: ClockName;
  @Column('varchar', { name: 'limit_column' }) column: LimitColumn;
  /** Of the columns that hold for channel LETTER. */
  @Column('boolean') isLetter: boolean;
  /** What it replaces while in force, null afterwards: an election has each of them once. */
  @Column('varchar', { nullable: true }) slot: string | null;
  @Column('varchar') limitText: string;
  @Column('text') reason: string;
  @Column('varchar') byId: string;
  @Column('varchar') at: Instant;
  @Column('varchar', { nullable: true }) revokedAt: Instant | null;
  @Column('varchar', { nullable: true }) revokedById: string | null;
}
