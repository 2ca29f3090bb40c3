import { ApiProperty } from '@nestjs/swagger';
import {
  CASE_STATES,
  CHANNELS,
  OCCURRENCES,
  OUTCOMES,
  STAGE_CODES,
  type CaseState,
  type Channel,
  type Confidentiality,
  type Occurrence,
  type Outcome,
  type Severity,
  type StageCode,
} from '../../cases/vocabulary.js';
import type { Day, Instant } from '../../kernel/time.js';
import {
  OptionalChoice,
  OptionalRegionCode,
  OptionalText,
  OptionalTextList,
  OptionalWhole,
  RegionCode,
  Text,
} from '../../platform/http/fields.js';
import { SentenceDto } from '../../platform/http/sentence.dto.js';
import { SEVERITY_REASONS, type SeverityReason } from './severity-rules.js';

/** One number: a telephone or a document. */
export class PetitionerQueryDto {
  @OptionalText({ max: 32 }) phone?: string;
  @OptionalText({ max: 64 }) idNumber?: string;
  /** With the stage: what counts as the same matter. */
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
}

export class EarlierCaseDto {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: Instant;
  @ApiProperty({ enum: CASE_STATES }) state: CaseState;
  @ApiProperty({ enum: OUTCOMES, nullable: true, type: String }) outcome: Outcome | null;
  @ApiProperty({ type: String, nullable: true }) townCode: string | null;
  @ApiProperty({ type: String, nullable: true }) villageCode: string | null;
  @ApiProperty({ enum: STAGE_CODES, nullable: true, type: String }) stage: StageCode | null;
  /** Of the village and stage that were asked for. */
  @ApiProperty() isSameMatter: boolean;
}

/** Levels of which a number tells nothing but that there is something. */
export const GUARDED_LEVELS = ['CONFIDENTIAL', 'SECRET'] as const satisfies readonly Confidentiality[];

export class GuardedDto {
  @ApiProperty({ enum: GUARDED_LEVELS }) level: (typeof GUARDED_LEVELS)[number];
  @ApiProperty() total: number;
}

export class PetitionerDto {
  /** 初件, 重件: as far as the caller may know. */
  @ApiProperty({ enum: ['first', 'repeat'] }) petition: 'first' | 'repeat';
  @ApiProperty() total: number;
  @ApiProperty({ type: EarlierCaseDto, isArray: true }) items: EarlierCaseDto[];
  @ApiProperty() supervisorSeesMore: boolean;
  /** For the supervisor: how many others there are, by level. */
  @ApiProperty({ type: GuardedDto, isArray: true }) guarded: GuardedDto[];
}

export class SimilarQueryDto {
  @Text({ max: 20_000 }) text: string;
  @RegionCode('village') villageCode: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
}

export class SimilarCaseDto {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: Instant;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty({ enum: CASE_STATES }) state: CaseState;
  @ApiProperty({ enum: STAGE_CODES, nullable: true, type: String }) stage: StageCode | null;
  @ApiProperty({ type: String, isArray: true }) codes: string[];
  /** The beginning of the working text, without the complainant. */
  @ApiProperty() text: string;
  /** 0 to 100. */
  @ApiProperty() likeness: number;
}

export class SimilarCasesDto {
  @ApiProperty({ type: SimilarCaseDto, isArray: true }) items: SimilarCaseDto[];
}

export class SuggestionQueryDto {
  @OptionalText({ max: 20_000 }) text?: string;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  /** As the clerk has set it; left out, the village's calendar tells. */
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  @OptionalChoice(OCCURRENCES) occurrence?: Occurrence;
  @OptionalWhole({ min: 1, max: 100_000 }) headcount?: number;
  /** Codes that the clerk has set. */
  @OptionalTextList({ max: 20, each: 8 }) codes?: string[];
}

export class SuggestedCodeDto {
  @ApiProperty() code: string;
  /** The words of the text that speak for it. */
  @ApiProperty({ type: String, isArray: true }) words: string[];
}

export class SeverityReasonDto {
  @ApiProperty({ enum: SEVERITY_REASONS }) code: SeverityReason['code'];
  @ApiProperty({ type: SentenceDto }) message: SentenceDto;
}

export class SuggestionsDto {
  /** That runs in the village today; null between stages, or without a place. */
  @ApiProperty({ enum: STAGE_CODES, nullable: true, type: String }) stage: StageCode | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) pollingDay: Day | null;
  @ApiProperty() isKeyVillage: boolean;
  @ApiProperty({ type: SuggestedCodeDto, isArray: true }) codes: SuggestedCodeDto[];
  @ApiProperty({ minimum: 1, maximum: 4, type: 'integer' }) severity: Severity;
  /** What the codes alone demand: nothing lower is registered. */
  @ApiProperty({ minimum: 1, maximum: 4, type: 'integer' }) leastSeverity: Severity;
  @ApiProperty({ type: SeverityReasonDto, isArray: true }) reasons: SeverityReasonDto[];
  /** Every code is an inquiry, a suggestion or praise: it may be answered and closed at the desk. */
  @ApiProperty() mayBeAnswered: boolean;
}
