import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/time.js';
import type { StageCode } from './stages.js';

/** When a stage runs, both days included. A row with a village takes the place of its town's row for that stage. */
@Entity('stage_spans')
@Index('ix_stage_spans_election_id', ['electionId'])
export class StageSpanRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') electionId: string;
  @Column('varchar') townCode: string;
  @Column('varchar', { nullable: true }) villageCode: string | null;
  @Column('varchar') stage: StageCode;
  @Column('varchar') startsOn: Day;
  @Column('varchar') endsOn: Day;
}
