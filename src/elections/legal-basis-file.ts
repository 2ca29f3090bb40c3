import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsIn, IsOptional, IsString, Matches, MinLength, ValidateNested } from 'class-validator';
import type { Day } from '../kernel/time.js';
import { CHANNELS, type ChannelCode } from './channels-file.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** `PWR 23`, `BJ-P 35(2)`, `VOL25 16-17`, or the source alone. */
const CLAUSE = /^[A-Z][A-Z0-9-]*( \d+(-\d+)?(\(\d+\))?)?$/;

class Dated {
  /** First day in force, where known. */
  @IsOptional() @Matches(DAY) validFrom?: Day;
  /** Last day in force; open without it. */
  @IsOptional() @Matches(DAY) validTo?: Day;
}

export class LegalSource extends Dated {
  @Matches(/^[A-Z][A-Z0-9-]*$/) key: string;
  @IsString() @MinLength(1) title: string;
}

/** A rule of rules.md. */
export class LegalRule extends Dated {
  @Matches(/^R\d\d$/) id: string;
  @IsString() @MinLength(1) zh: string;
  @IsString() @MinLength(1) en: string;
  /** The term as the law words it, for people; the clocks have their own numbers. */
  @IsOptional() @IsString() limit?: string;
  @ArrayNotEmpty() @Matches(CLAUSE, { each: true }) clauses: string[];
}

/** One of the closed list of grounds for not accepting (rules.md §2.2). */
export class DeclineGround {
  @Matches(/^[A-Z][A-Z_]*$/) id: string;
  @Matches(/^[a-z]$/) letter: string;
  @IsString() @MinLength(1) zh: string;
  @IsString() @MinLength(1) en: string;
  /** The rule it rests on. */
  @IsOptional() @Matches(/^R\d\d$/) rule?: string;
  /** Only on these channels; everywhere without it. */
  @IsOptional() @ArrayNotEmpty() @IsIn(CHANNELS, { each: true }) channels?: ChannelCode[];
  @ArrayNotEmpty() @Matches(CLAUSE, { each: true }) clauses: string[];
}

const idOf = ({ id }: { id: string }): string => id;
const keyOf = ({ key }: LegalSource): string => key;

export class LegalBasisFile {
  @ArrayNotEmpty() @ArrayUnique(keyOf) @ValidateNested({ each: true }) @Type(() => LegalSource) sources: LegalSource[];
  @ArrayNotEmpty() @ArrayUnique(idOf) @ValidateNested({ each: true }) @Type(() => LegalRule) rules: LegalRule[];
  @ArrayNotEmpty() @ArrayUnique(idOf) @ValidateNested({ each: true }) @Type(() => DeclineGround) declineGrounds: DeclineGround[];
}
