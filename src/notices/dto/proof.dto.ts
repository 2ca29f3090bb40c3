import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind, type Recipient } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';

/** Where the audit chain holds an act: its place in the district's chain and the hash there. */
export class AnchorDto {
  @ApiProperty() seq: number;
  @ApiProperty() hash: string;
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
  /** The gateway's name of the message or its Message-ID. */
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  /** Null for about a second, until the note is chained, and for what was done before there was a note of it. */
  @ApiProperty({ type: AnchorDto, nullable: true }) anchor: AnchorDto | null;
}
