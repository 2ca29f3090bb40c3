import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/time.js';

/** Polling day and the postings around it. A row with a village takes the place of its town's. */
@Entity('polling_days')
@Index('ix_polling_days_election_id', ['electionId'])
export class PollingDayRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') electionId: string;
  @Column('varchar') townCode: string;
  @Column('varchar', { nullable: true }) villageCode: string | null;
  @Column('varchar') day: Day;
  @Column('varchar', { nullable: true }) voterListPostedOn: Day | null;
  @Column('varchar', { nullable: true }) nominationMeetingOn: Day | null;
  @Column('varchar', { nullable: true }) candidateListPostedOn: Day | null;
  @Column('varchar', { nullable: true }) supplementaryVoteBy: Day | null;
}
