import { ApiProperty } from '@nestjs/swagger';
import { REDACTION_KINDS, type RedactionKind } from '../redaction-rules.js';

/** What could tell who is meant. Places count UTF-16 code units of `text`, as JavaScript does; `end` is behind the last. */
export class RedactionSuggestionDto {
  @ApiProperty() start: number;
  @ApiProperty() end: number;
  @ApiProperty({ enum: REDACTION_KINDS }) kind: RedactionKind;
  /** What would take its place. */
  @ApiProperty({ example: '【姓名】' }) mask: string;
}

export class RedactionDraftDto {
  /** The working text. */
  @ApiProperty() text: string;
  @ApiProperty({ type: RedactionSuggestionDto, isArray: true }) suggestions: RedactionSuggestionDto[];
  /** The working text with every suggestion followed: to be read and mended before it is confirmed. */
  @ApiProperty() suggestedText: string;
  /** What towns read now; null while the desk has confirmed nothing. */
  @ApiProperty({ type: String, nullable: true }) confirmedText: string | null;
  /** Names the confirmed text; `none` where there is none. Sent along as `basedOn`. */
  @ApiProperty() version: string;
}
