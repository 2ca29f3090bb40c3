import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReplyOpinion } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';

export const DRAFT_STATES = ['writing', 'submitted', 'returned'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** As far as it is written: no opinion yet, no words yet. */
export type DraftPoint = { allegationId: string; opinion: ReplyOpinion | null; text: string };

/** The reply of one round while it is being written. Its words are masked as the reply's are; signed, it is a reply of its own. */
@Entity('reply_drafts')
@Index('ux_reply_drafts_case_round', ['caseId', 'round'], { unique: true })
export class ReplyDraft {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('integer') round: number;
  /** Grows with every save: whoever saw an older one does not write over it. */
  @Column('integer') version: number;
  @Column('varchar') state: DraftState;
  @Column('simple-json') points: DraftPoint[];
  @Column('text') text: string;
  /** What was said when it was handed in or returned. */
  @Column('text', { nullable: true }) comment: string | null;
  @Column('varchar') savedById: string;
  @Column('varchar') savedAt: Instant;
  @Column('varchar', { nullable: true }) submittedById: string | null;
  @Column('varchar', { nullable: true }) submittedAt: Instant | null;
  @Column('varchar', { nullable: true }) returnedById: string | null;
  @Column('varchar', { nullable: true }) returnedAt: Instant | null;
}
