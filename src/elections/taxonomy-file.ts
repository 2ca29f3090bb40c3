import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { STAGES, type StageCode } from './stages.js';

/** PWR 29-31 and the citizen's other reasons to write. */
export const KINDS = ['grievance', 'accusation', 'inquiry', 'suggestion', 'praise', 'other'] as const;
export type AllegationKind = (typeof KINDS)[number];

export type Severity = 1 | 2 | 3 | 4;

export const LIMIT_MODES = ['calendar_days', 'working_days', 'minutes', 'before_polling_day', 'set_date'] as const;
export type LimitMode = (typeof LIMIT_MODES)[number];

/** A code with its name in both languages. */
export class Term {
  @Matches(/^[A-Z][A-Z0-9_]*(-\d\d)?$/) code: string;
  @IsString() @MinLength(1) zh: string;
  @IsString() @MinLength(1) en: string;
}

/** What somebody may complain about (model §4.2). */
export class TaxonomyCode extends Term {
  /** 1-4, 4 = act now. */
  @IsIn([1, 2, 3, 4]) severity: Severity;
  /** Where it belongs; empty: at any time. */
  @IsIn(STAGES, { each: true }) stages: StageCode[];
  @IsIn(KINDS) kind: AllegationKind;
  /** A voter-list objection, relayed to the village election committee. */
  @IsOptional() @IsBoolean() relay?: boolean;
  /** Leaf of the national petition classification. */
  @Matches(/^[^/]+(\/[^/]+){1,3}$/) leaf: string;
  @ArrayNotEmpty() @IsString({ each: true }) hooks: string[];
}

export class FindingTerm extends Term {
  /** The petition law's word in the reply (PWR 32). */
  @IsIn(['支持', '部分支持', '解释说明', '不予支持']) opinion: string;
}

/** Default due date of an action, counted from its order. */
export class ActionLimit {
  @IsIn(LIMIT_MODES) mode: LimitMode;
  @IsOptional() @IsInt() @Min(0) @Max(1000) amount?: number;
}

/** A corrective action (model §4.7). */
export class ActionTerm extends Term {
  /** Who decides it. */
  @IsString() @MinLength(1) decides: string;
  @ValidateNested() @Type(() => ActionLimit) limit: ActionLimit;
  /** The order may not name a later date than the limit. */
  @IsOptional() @IsBoolean() longest?: boolean;
  /** May be ordered before the findings. */
  @IsOptional() @IsBoolean() urgent?: boolean;
  /** Needs the head's concurrence on record. */
  @IsOptional() @IsBoolean() needsHead?: boolean;
}

const codeOf = ({ code }: Term): string => code;

export class TaxonomyFile {
  @ArrayNotEmpty() @ArrayUnique(codeOf) @ValidateNested({ each: true }) @Type(() => TaxonomyCode) codes: TaxonomyCode[];
  @ArrayNotEmpty() @ArrayUnique(codeOf) @ValidateNested({ each: true }) @Type(() => FindingTerm) findings: FindingTerm[];
  @ArrayNotEmpty() @ArrayUnique(codeOf) @ValidateNested({ each: true }) @Type(() => Term) causes: Term[];
  @ArrayNotEmpty() @ArrayUnique(codeOf) @ValidateNested({ each: true }) @Type(() => Term) effects: Term[];
  @ArrayNotEmpty() @ArrayUnique(codeOf) @ValidateNested({ each: true }) @Type(() => ActionTerm) actions: ActionTerm[];
}
