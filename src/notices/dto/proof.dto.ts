import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind, type Recipient } from '../../cases/vocabulary.js';
import { CALL_OUTCOMES, TAKERS, type CallOutcome, type Taker } from '../delivery-attempt.entity.js';
import type { Instant } from '../../kernel/time.js';

/** Where the audit chain holds an act: its place in the district's chain and the hash there. */
export class AnchorDto {
  @ApiProperty() seq: number;
  @ApiProperty() hash: string;
}

/** A material of the case that shows it: the slip, the signed receipt, the recording. */
export class ProofEvidenceDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  /** Of the file as it was taken in. */
  @ApiProperty() sha256: string;
}

/** One time that somebody was told, or was not reached. Holds no address. */
export class ProofLineDto {
  @ApiProperty() noticeId: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ enum: ['complainant', 'town', 'other_body', 'action_owner', 'group'] }) recipient: Recipient;
  /** The mode of the delivery, or SMS and EMAIL for word of news. */
  @ApiProperty() way: string;
  @ApiProperty() result: string;
  @ApiProperty() at: Instant;
  /** Who did it; `system` for what the application sent. */
  @ApiProperty() byId: string;
  /** The gateway's name of the message, its Message-ID, or the registered number of what went by post. */
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ enum: TAKERS, nullable: true }) takenBy: Taker | null;
  @ApiProperty({ enum: CALL_OUTCOMES, nullable: true }) outcome: CallOutcome | null;
  @ApiProperty({ type: ProofEvidenceDto, nullable: true }) evidence: ProofEvidenceDto | null;
  /** The try itself, for who has to put it right; null for what the application sent. */
  @ApiProperty({ type: String, nullable: true }) attemptId: string | null;
  @ApiProperty({ type: String, nullable: true }) deliveryId: string | null;
  /** The try that this one puts right. */
  @ApiProperty({ type: String, nullable: true }) correctsId: string | null;
  /** A later one puts it right: it no longer counts, and stays. */
  @ApiProperty() isCorrected: boolean;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  /** Null for about a second, until the note is chained, and for what was done before there was a note of it. */
  @ApiProperty({ type: AnchorDto, nullable: true }) anchor: AnchorDto | null;
}
