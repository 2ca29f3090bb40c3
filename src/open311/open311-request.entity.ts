import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/time.js';

export type PublicStatus = 'open' | 'closed';

/**
 * What the public may read of a case, and all of it: feed and webhooks read this table and never a case. Days instead of moments, a place
 * no finer than the village, and an id that tells neither number nor order.
 */
@Entity('open311_requests')
@Index('ux_open311_requests_case', ['caseId'], { unique: true })
@Index('ix_open311_requests_listed', ['districtCode', 'isListed', 'requestedDay', 'id'])
@Index('ix_open311_requests_updated', ['districtCode', 'isListed', 'updatedDay', 'id'])
export class Open311Request {
  /** Random: a case's own id tells the moment of its registration. */
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar', { nullable: true }) serviceCode: string | null;
  /** The village, or the town where a village is too small to be named. */
  @Column('varchar', { nullable: true }) placeCode: string | null;
  @Column('varchar') status: PublicStatus;
  @Column('varchar') requestedDay: Day;
  @Column('varchar') updatedDay: Day;
  /** Whoever knows the id may read it. */
  @Column('boolean') isPublic: boolean;
  /** Stands in the list: once the day on which it was received is over. */
  @Column('boolean') isListed: boolean;
}
