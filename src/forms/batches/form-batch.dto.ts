import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '../../kernel/time.js';
import { OptionalChoice, OptionalDay, OptionalTextList } from '../../platform/http/fields.js';
import { PAPER_LANGUAGES, type PaperLanguage } from '../../platform/papers/paper.js';
import { BATCH_RESULTS, BATCH_STATES, type BatchResult, type BatchState } from './form-batch.entity.js';

/** So many in one file. */
export const MOST_FORMS = 200;

export class PrintBatchDto {
  /** These forms, in this order. */
  @OptionalTextList({ max: MOST_FORMS, each: 64 }) formIds?: string[];
  /** Or what was issued on this day, goes by post and has not been printed yet. */
  @OptionalDay() unprintedPostOf?: string;
  @OptionalChoice(PAPER_LANGUAGES) lang?: PaperLanguage;
}

export class FormBatchRowDto {
  @ApiProperty() formId: string;
  @ApiProperty({ enum: BATCH_RESULTS }) result: BatchResult;
  /** Code points that became a box on the page. */
  @ApiProperty({ type: String, isArray: true }) missing: string[];
}

export class FormBatchDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: BATCH_STATES }) state: BatchState;
  @ApiProperty() total: number;
  @ApiProperty() done: number;
  @ApiProperty() askedAt: Instant;
  @ApiProperty({ type: String, nullable: true }) finishedAt: Instant | null;
  @ApiProperty({ type: FormBatchRowDto, isArray: true }) rows: FormBatchRowDto[];
}
