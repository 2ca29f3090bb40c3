import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUrl, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { loadYaml } from './yaml-file.js';

class Words {
  @IsString() @MinLength(1) zh: string;
  @IsString() @MinLength(1) en: string;
}

const PHONE = /^[\d +-]{3,30}$/;

/** The desk as the public finds it, the same on the citizen pages, on paper and in messages: what it is called, and how it is reached. */
export class PublicDesk {
  @ValidateNested() @Type(() => Words) name: Words;
  @Matches(PHONE) phone: string;
  /** Whom to call when nothing happened in time. */
  @Matches(PHONE) latePhone: string;
  @ValidateNested() @Type(() => Words) hours: Words;
  @ValidateNested() @Type(() => Words) address: Words;
  /** A site that anybody may have open, for whoever has to leave the page at once. */
  @IsUrl({ protocols: ['https', 'http'] }) leaveTo: string;
  /** Where number and code are typed: in the QR of the forms and in messages. Left out, both say to ask at the desk. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  @MaxLength(100)
  statusUrl?: string;
}

/** Injection token of the PublicDesk. */
export const PUBLIC_DESK = Symbol('PublicDesk');

export const PUBLIC_DESK_FILE = 'config/public-desk.yaml';

/** Throws ConfigError when the file is wrong. */
export const loadPublicDesk = (): PublicDesk => loadYaml(PUBLIC_DESK_FILE, PublicDesk);
