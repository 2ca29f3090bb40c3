import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsIn, IsInt, Matches, Max, Min, ValidateNested, ArrayMinSize } from 'class-validator';

/** What retention erases: everything else of a case is its archive. */
export const RETAINED_KINDS = ['recording', 'scan', 'identity'] as const;
export type RetainedKind = (typeof RETAINED_KINDS)[number];

export class RetentionTerm {
  @IsIn(RETAINED_KINDS) kind: RetainedKind;
  /** Review, re-check and lawsuits need the person for some months after the closing. */
  @IsInt() @Min(3) @Max(120) months: number;
  /** Rules of legal-basis.yaml. */
  @ArrayNotEmpty() @Matches(/^R\d\d$/, { each: true }) basis: string[];
}

const kindOf = ({ kind }: RetentionTerm): string => kind;

/** config/retention.yaml: each kind exactly once. */
export class RetentionFile {
  @ArrayMinSize(RETAINED_KINDS.length)
  @ArrayUnique(kindOf)
  @ValidateNested({ each: true })
  @Type(() => RetentionTerm)
  kinds: RetentionTerm[];
}
