import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A complaint that made a hotspot. Kept apart from what is shown: who may not see the case must not learn of it here. */
@Entity('hotspot_cases')
@Index('ux_hotspot_cases_hotspot_case', ['hotspotId', 'caseId'], { unique: true })
export class HotspotCase {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') hotspotId: string;
  @Column('varchar') caseId: string;
}
