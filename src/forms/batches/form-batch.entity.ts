import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { PaperLanguage } from '../../platform/papers/paper.js';

export const BATCH_STATES = ['waiting', 'printing', 'done', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Several forms in one PDF, for whoever asked for it; gone after a day. The PDF lies sealed in the file store under this row's id. */
@Entity('form_batches')
@Index('ix_form_batches_asked', ['districtCode', 'askedAt'])
export class FormBatch {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') askedById: string;
  @Column('varchar') askedAt: Instant;
  @Column('varchar') language: PaperLanguage;
  @Column('varchar') state: BatchState;
  @Column('integer') total: number;
  /** Rows that have their result. */
  @Column('integer') done: number;
  @Column('varchar', { nullable: true }) finishedAt: Instant | null;
  /** Of the PDF; null until there is one, and when it is gone again. */
  @Column('text', { nullable: true }) wrappedKey: string | null;
}

export const BATCH_RESULTS = ['waiting', 'printed', 'not-found'] as const;
export type BatchResult = (typeof BATCH_RESULTS)[number];

@Entity('form_batch_rows')
export class FormBatchRow {
  @PrimaryColumn('varchar') batchId: string;
  @PrimaryColumn('varchar') formId: string;
  @Column('integer') ordinal: number;
  @Column('varchar') result: BatchResult;
  /** Code points that became a box. */
  @Column('simple-json') missing: string[];
}
