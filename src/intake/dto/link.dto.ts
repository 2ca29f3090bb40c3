import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATES, LINK_KINDS, type CaseState, type LinkKind } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';
import { Choice, Text } from '../../platform/http/fields.js';

/** What the desk decides about a case that looks alike. */
export const LINK_DECISIONS = ['similar', 'separate'] as const satisfies readonly LinkKind[];
export type LinkDecision = (typeof LINK_DECISIONS)[number];

export class LinkDto {
  /** The other case. */
  @Text({ max: 64 }) caseId: string;
  /** `similar`: the same matter, told by somebody else; `separate`: looked alike, and is something else. */
  @Choice(LINK_DECISIONS) decision: LinkDecision;
}

export class LinkedCaseDto {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: CASE_STATES }) state: CaseState;
  @ApiProperty({ format: 'date-time' }) receivedAt: Instant;
  @ApiProperty({ enum: LINK_KINDS }) kind: LinkKind;
  @ApiProperty({ format: 'date-time' }) linkedAt: Instant;
  /** Who decided so: a staff id, `citizen` or `system`. */
  @ApiProperty() linkedById: string;
}

export class LinkedCasesDto {
  @ApiProperty({ type: LinkedCaseDto, isArray: true }) items: LinkedCaseDto[];
}
