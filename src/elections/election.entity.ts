import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/time.js';

/** One general election (换届选举) of a district's village committees. */
@Entity('elections')
@Index('ix_elections_district_code', ['districtCode'])
export class ElectionRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  /** 第N届. */
  @Column('varchar') term: string;
  @Column('varchar') name: string;
  @Column('varchar') startsOn: Day;
  @Column('varchar') endsOn: Day;
}
