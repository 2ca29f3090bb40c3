import { ApiProperty } from '@nestjs/swagger';
import type { Sentence } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import { SentenceDto } from '../../platform/http/sentence.dto.js';

export class PublicRegisteredDto {
  @ApiProperty({ example: '990114-2026-000123' }) number: string;
  /** Shown this once; null on a repeat after the receipt was served. */
  @ApiProperty({ type: String, nullable: true, example: '1234 5678 9012' }) queryCode: string | null;
  @ApiProperty({ type: SentenceDto }) state: Sentence;
  @ApiProperty() receivedAt: Instant;
}
