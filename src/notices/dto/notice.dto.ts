import { ApiProperty } from '@nestjs/swagger';
import {
  DELIVERY_MODES,
  NOTICE_KINDS,
  type DeliveryMode,
  type DeliveryState,
  type NoticeKind,
  type Recipient,
} from '../../cases/vocabulary.js';
import type { Sentence } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import { SentenceDto } from '../../platform/http/sentence.dto.js';

/** How one notice reached, or did not reach, one recipient. */
export class DeliveryDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['complainant', 'town', 'other_body', 'action_owner', 'group'] }) recipient: Recipient;
  @ApiProperty({ enum: DELIVERY_MODES }) mode: DeliveryMode;
  @ApiProperty({ enum: ['pending', 'served', 'published'] }) state: DeliveryState;
  @ApiProperty() tries: number;
  @ApiProperty({ type: String, nullable: true }) lastTryAt: Instant | null;
  @ApiProperty({ type: String, nullable: true }) nextTryAt: Instant | null;
  @ApiProperty({ type: String, nullable: true }) servedAt: Instant | null;
  /** Why it could not be delivered. */
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) recordedById: string | null;
}

export class NoticeDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ type: SentenceDto }) title: Sentence;
  @ApiProperty() round: number;
  @ApiProperty() issuedAt: Instant;
  /** Null until it is printed, moments after its issue. */
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: DeliveryDto, isArray: true }) deliveries: DeliveryDto[];
}
