import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StageCode } from '../elections/stages.js';
import type { Day, Instant } from '../kernel/time.js';

/** One article of the written guidance (书面指导): a question as people ask it, the answer in plain words, the clause. Versions stay. */
@Entity('guidance_articles')
@Index('ux_guidance_articles_slug_version', ['districtCode', 'slug', 'version'], { unique: true })
export class GuidanceArticle {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') slug: string;
  /** 1 for the first; a changed text is a new version, the former one stays as it was cited. */
  @Column('integer') version: number;
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
  @Column('varchar') validFrom: Day;
  @Column('varchar') addedAt: Instant;
}
