import { ApiProperty } from '@nestjs/swagger';
import type { Refusal, Sentence } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import { SentenceDto } from '../../platform/http/sentence.dto.js';
import { FORM_AUDIENCES, FORM_KINDS, FORM_STATES, type FormAudience, type FormKind, type FormState } from '../form-kinds.js';

const NEEDS = ['law', 'form', 'where-known'] as const;

export class FormPartDto {
  @ApiProperty() part: string;
  @ApiProperty({ type: SentenceDto }) title: Sentence;
  /** `law`: not issued without it. `form`: a blank for a hand. `where-known`: left out. */
  @ApiProperty({ enum: NEEDS }) need: (typeof NEEDS)[number];
  /** Nothing stands there yet. */
  @ApiProperty() isBlank: boolean;
  /** The drafter's words. */
  @ApiProperty({ type: String, nullable: true }) written: string | null;
}

export class FormObjectionDto {
  @ApiProperty() code: string;
  @ApiProperty({ type: SentenceDto }) message: Sentence;
}

/** A form of model §4.12 that was drawn up. */
export class FormDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: FORM_KINDS }) kind: FormKind;
  @ApiProperty({ type: SentenceDto }) title: Sentence;
  @ApiProperty({ enum: FORM_AUDIENCES }) audience: FormAudience;
  @ApiProperty({ enum: FORM_STATES }) state: FormState;
  @ApiProperty() revision: number;
  @ApiProperty() templateVersion: number;
  @ApiProperty({ type: String, nullable: true }) noticeId: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectId: string | null;
  /** 示选信受〔2026〕12号; null until it is issued. */
  @ApiProperty({ type: String, nullable: true }) number: string | null;
  @ApiProperty() draftedById: string;
  @ApiProperty() draftedAt: Instant;
  @ApiProperty({ type: String, nullable: true }) approvedById: string | null;
  @ApiProperty({ type: String, nullable: true }) issuedAt: Instant | null;
  @ApiProperty({ type: String, nullable: true }) printedAt: Instant | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnAt: Instant | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnReason: string | null;
  /** Of a draft: what stands in it and what is still blank. Empty for whatever was issued. */
  @ApiProperty({ type: FormPartDto, isArray: true }) parts: FormPartDto[];
  /** A second person has to approve it (four eyes before service). */
  @ApiProperty() needsApproval: boolean;
  /** Why the caller cannot issue or approve it as it stands; null where they can, and for whatever is no draft. */
  @ApiProperty({ type: FormObjectionDto, nullable: true }) objection: Refusal | null;
}

/** A form that could be drawn up now. */
export class FormOfferDto {
  @ApiProperty({ enum: FORM_KINDS }) kind: FormKind;
  @ApiProperty({ type: SentenceDto }) title: Sentence;
  @ApiProperty({ type: String, nullable: true }) noticeId: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectId: string | null;
}

export class FormListDto {
  @ApiProperty({ type: FormDto, isArray: true }) forms: FormDto[];
  @ApiProperty({ type: FormOfferDto, isArray: true }) offers: FormOfferDto[];
}
