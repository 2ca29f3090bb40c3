import { IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';

/** As it begins a number: a few characters without brackets or digits. */
const PREFIX = /^\p{Script=Han}{1,8}$/u;

export class FormsFile {
  @Matches(PREFIX) prefix: string;
  @Matches(PREFIX) reviewPrefix: string;
  @Matches(PREFIX) recheckPrefix: string;
  @IsOptional() @IsString() @MaxLength(60) phone?: string;
  @IsOptional() @IsString() @MaxLength(120) address?: string;
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  @MaxLength(200)
  statusUrl?: string;
}
