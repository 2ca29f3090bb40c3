import { ApiProperty } from '@nestjs/swagger';
import { CITIZEN_ACTS, type CitizenAct } from '../acts-offered-rules.js';
import { NOTICE_KINDS, type NoticeKind } from '../../cases/vocabulary.js';
import type { Sentence } from '../../kernel/rule.js';
import type { Day, Instant } from '../../kernel/time.js';
import { SentenceDto } from '../../platform/http/sentence.dto.js';

/** One allegation, and what has come of it so far. */
export class StatusPointDto {
  @ApiProperty() ordinal: number;
  @ApiProperty() text: string;
  /** The finding, once a leader has approved it. */
  @ApiProperty({ type: SentenceDto, nullable: true }) found: Sentence | null;
  /** Corrective actions that were carried out and checked. */
  @ApiProperty({ type: SentenceDto, isArray: true }) corrected: Sentence[];
  /** 支持, 部分支持, 解释说明 or 不予支持, once replied. */
  @ApiProperty({ type: SentenceDto, nullable: true }) opinion: Sentence | null;
  @ApiProperty({ type: String, nullable: true }) reply: string | null;
  /** Handed to discipline or police. */
  @ApiProperty({ type: String, nullable: true }) transferredAt: Instant | null;
}

/** What the office answered to somebody who was not satisfied. */
export class StatusFollowUpDto {
  @ApiProperty() toldAt: Instant;
  @ApiProperty() text: string;
}

export class StatusNoticeDto {
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ type: SentenceDto }) title: Sentence;
  @ApiProperty() issuedAt: Instant;
  @ApiProperty({ type: String, nullable: true }) servedAt: Instant | null;
  @ApiProperty() text: string;
}

export class StatusEventDto {
  @ApiProperty() at: Instant;
  @ApiProperty({ type: SentenceDto }) sentence: Sentence;
}

/** All that number and code show. No name of anybody stands in it. */
export class StatusDto {
  @ApiProperty({ example: '990114-2026-000123' }) number: string;
  @ApiProperty() receivedAt: Instant;
  /** 已登记, 已受理, 核实中, 纠正答复中, 已办结; 复查中 beside them. */
  @ApiProperty({ type: SentenceDto }) state: Sentence;
  /** 1 to 5 for the five words; null while under review. */
  @ApiProperty({ type: Number, nullable: true }) step: number | null;
  @ApiProperty({ type: SentenceDto, nullable: true }) outcome: Sentence | null;
  @ApiProperty({ type: SentenceDto }) nextStep: Sentence;
  /** The last day for the next step. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) byDate: Day | null;
  @ApiProperty() isLate: boolean;
  /** The group that has the case. */
  @ApiProperty({ type: String, nullable: true }) responsible: string | null;
  /** The last day on which a review (or re-check) can be asked for. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) reviewUntil: Day | null;
  /** What can be done now with number and code. */
  @ApiProperty({ enum: CITIZEN_ACTS, isArray: true }) acts: CitizenAct[];
  @ApiProperty({ type: StatusPointDto, isArray: true }) points: StatusPointDto[];
  /** What was explained to the person, once replied. */
  @ApiProperty({ type: String, isArray: true }) explanations: string[];
  /** The signed reply as a whole. */
  @ApiProperty({ type: String, nullable: true }) reply: string | null;
  /** What was answered where the person was not satisfied. */
  @ApiProperty({ type: StatusFollowUpDto, isArray: true }) followUps: StatusFollowUpDto[];
  @ApiProperty({ type: StatusNoticeDto, isArray: true }) notices: StatusNoticeDto[];
  /** Whether what can be asked for is a re-check (复核), after a review that upheld the reply. */
  @ApiProperty() isRecheck: boolean;
  /** Each time somebody opened the complainant's identity. */
  @ApiProperty({ type: StatusEventDto, isArray: true }) identityReadings: StatusEventDto[];
  @ApiProperty({ type: StatusEventDto, isArray: true }) events: StatusEventDto[];
}
