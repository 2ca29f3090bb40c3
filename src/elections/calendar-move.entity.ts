import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../kernel/time.js';
import type { StageCode } from './stages.js';

/** The days that a move sets: of a stage its first and last, of polling the day itself (both alike). */
export type MovedDays = { startsOn: Day; endsOn: Day };

/** A stage or polling day that was moved, with the days before and after and the reason. Append-only. */
@Entity('calendar_moves')
@Index('ix_calendar_moves_election_id', ['electionId'])
export class CalendarMoveRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') electionId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') kind: 'stage' | 'polling';
  @Column('varchar') townCode: string;
  /** Null when it moved for the town, and with it for every village without days of its own. */
  @Column('varchar', { nullable: true }) villageCode: string | null;
  @Column('varchar', { nullable: true }) stage: StageCode | null;
  /** What held at the place before; a village's first own days replace its town's. */
  @Column('simple-json') before: MovedDays;
  @Column('simple-json') after: MovedDays;
  @Column('text') reason: string;
  @Column('varchar') byId: string;
  @Column('varchar') at: Instant;
}
