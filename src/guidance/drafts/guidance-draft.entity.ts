import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StageCode } from '../../elections/stages.js';
import type { Instant } from '../../kernel/time.js';

/** An article that is being written, one per article; what is said at the desk stays the published version until this one is published. */
@Entity('guidance_drafts')
@Index('ux_guidance_drafts_slug', ['districtCode', 'slug'], { unique: true })
export class GuidanceDraft {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') slug: string;
  /** Grows with every save. */
  @Column('integer') revision: number;
  /** The version that it was written from; 0 for a new article. */
  @Column('integer') basedOn: number;
  @Column('varchar') title: string;
  @Column('varchar') stage: StageCode | 'ALL';
  @Column('simple-json') codes: string[];
  @Column('text') question: string;
  @Column('text') answer: string;
  @Column('text') clause: string;
  @Column('simple-json') keywords: string[];
  /** Said to the public too, as publicity (宣传) of its stage; null for what was written before there was any. */
  @Column('boolean', { nullable: true }) isPublic: boolean | null;
  /** Whose explanation it began with: that complainant may not stand in what the public reads. */
  @Column('varchar', { nullable: true }) fromCaseId: string | null;
  @Column('varchar') savedById: string;
  @Column('varchar') savedAt: Instant;
}
