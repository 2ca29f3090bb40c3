import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_MODES, NOTICE_KINDS, type DeliveryMode, type NoticeKind } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';
import { Choice } from '../../platform/http/fields.js';
import {
  DISPATCH_STATES,
  DISPATCH_WAYS,
  HANDLINGS,
  type DispatchState,
  type DispatchWay,
  type Handling,
} from '../sending/dispatch.entity.js';

export const DELIVERY_LISTS = ['by-hand', 'stranded', 'not-told'] as const;
export type DeliveryListName = (typeof DELIVERY_LISTS)[number];

export class DeliveryListQueryDto {
  /** `by-hand`: due today at a desk; `stranded`: a message that nobody got, or perhaps nobody; `not-told`: of closed cases, whose end the person does not know. */
  @Choice(DELIVERY_LISTS) list: DeliveryListName;
}

export class HandlingDto {
  @Choice(HANDLINGS) handledAs: Handling;
}

/** A row of work: which notice of which case, by which way. Never an address. */
export class DeliveryRowDto {
  @ApiProperty() deliveryId: string;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ enum: DELIVERY_MODES }) mode: DeliveryMode;
  @ApiProperty() issuedAt: Instant;
  /** The desk that received the complaint, and is asked to tell. */
  @ApiProperty({ type: String, nullable: true }) desk: string | null;
  @ApiProperty() tries: number;
  /** From when the next try is lawful: not at night, not twice a day. Null where it is the person who looks, with number and code. */
  @ApiProperty({ type: String, nullable: true }) nextTryAt: Instant | null;
  @ApiProperty({ type: String, nullable: true }) dispatchId: string | null;
  @ApiProperty({ enum: DISPATCH_WAYS, nullable: true }) way: DispatchWay | null;
  @ApiProperty({ enum: DISPATCH_STATES, nullable: true }) dispatchState: DispatchState | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}
