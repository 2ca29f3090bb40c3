import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  ValidateNested,
} from 'class-validator';

/** How a complaint comes in (model §4.3). */
export const CHANNELS = ['CALL', 'LETTER', 'VISIT', 'ONLINE', 'TRANSFER_IN', 'LOOKBACK', 'ONSITE'] as const;
export type ChannelCode = (typeof CHANNELS)[number];

export const FIELD_TYPES = ['text', 'instant', 'day', 'whole', 'flag', 'list'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** `register`: demanded at once; `accept`: missing until it is there; `optional`. */
export const FIELD_TIMES = ['register', 'accept', 'optional'] as const;
export type FieldTime = (typeof FIELD_TIMES)[number];

export class ChannelField {
  @Matches(/^[a-z][A-Za-z]*$/) name: string;
  @IsString() @MinLength(1) zh: string;
  @IsString() @MinLength(1) en: string;
  @IsIn(FIELD_TYPES) type: FieldType;
  @IsIn(FIELD_TIMES) when: FieldTime;
  /** Kept in the identity vault, never in the case row. */
  @IsOptional() @IsBoolean() sealed?: boolean;
}

const nameOf = ({ name }: ChannelField): string => name;
const codeOf = ({ code }: Channel): string => code;

export class Channel {
  @IsIn(CHANNELS) code: ChannelCode;
  @IsString() @MinLength(1) zh: string;
  @IsString() @MinLength(1) en: string;
  @ArrayUnique(nameOf) @ValidateNested({ each: true }) @Type(() => ChannelField) fields: ChannelField[];
}

export class ChannelsFile {
  @ArrayNotEmpty() @ArrayUnique(nameOf) @ValidateNested({ each: true }) @Type(() => ChannelField) common: ChannelField[];
  @ArrayNotEmpty() @ArrayUnique(codeOf) @ValidateNested({ each: true }) @Type(() => Channel) channels: Channel[];
}
