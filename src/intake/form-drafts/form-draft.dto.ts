import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';
import { requiredField } from '../../platform/http/field.js';
import { isPlainObject } from '../../platform/http/field-values.js';
import { Choice, Whole } from '../../platform/http/fields.js';

const FreeObject = (): PropertyDecorator =>
  requiredField({
    check: { code: 'field.object', zh: '须为对象', en: 'must be an object', accepts: isPlainObject },
    api: { type: 'object', additionalProperties: true },
  });

export class SaveDraftDto {
  @Choice(CHANNELS) channel: Channel;
  /** 1 for a new form; what `hold` answered for one that was taken up again. */
  @Whole({ min: 1, max: 100_000 }) hold: number;
  /** The form as it stands, half filled in as it may be; the desk's screen alone knows what is in it. */
  @FreeObject() form: Record<string, unknown>;
}

export class SavedDraftDto {
  @ApiProperty() hold: number;
  @ApiProperty({ format: 'date-time' }) savedAt: Instant;
}

export class DraftItemDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty() ownerId: string;
  @ApiProperty() ownerName: string;
  @ApiProperty() isMine: boolean;
  @ApiProperty({ type: String, nullable: true }) townCode: string | null;
  @ApiProperty({ type: String, nullable: true }) villageCode: string | null;
  /** How the caller's own begins; null of a colleague's, which is read by taking it over. */
  @ApiProperty({ type: String, nullable: true }) beginning: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: Instant;
  @ApiProperty({ format: 'date-time' }) savedAt: Instant;
}

export class DraftListDto {
  @ApiProperty({ type: DraftItemDto, isArray: true }) items: DraftItemDto[];
}

export class HeldDraftDto extends SavedDraftDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty({ type: 'object', additionalProperties: true }) form: Record<string, unknown>;
}
