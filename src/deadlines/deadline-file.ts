import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { BOUNDED_CLOCKS, CLOCKS, GIVEN_CLOCKS, LEGAL_CLOCKS, STATUTORY_CLOCKS, type ClockName } from './clock-names.js';
import { NEEDS, type Need } from './clock-spec.js';
import { parseLimit, type Side } from './limit.js';

const isLimitText = (value: unknown): boolean => typeof value === 'string' && parseLimit(value) !== undefined;

const IsLimit = (): PropertyDecorator =>
  ValidateBy({
    name: 'isLimit',
    validator: {
      validate: isLimitText,
      defaultMessage: (args) =>
        `${args?.property} "${String(args?.value)}" is not a limit; write 15C, 5W, 24h, 30min, on the spot, at once, same day or given`,
    },
  });

/** A rule over several keys of one clock: `objection` answers with a sentence, or with nothing. */
const Upholds = (name: string, objection: (entry: ClockEntry) => string | undefined): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (_value, args) => objection(args?.object as ClockEntry) === undefined,
      defaultMessage: (args) => objection(args?.object as ClockEntry) ?? '',
    },
  });

export class LimitColumns {
  @IsLimit() normal: string;
  @IsLimit() severity3: string;
  @IsLimit() severity4OrKey: string;
  @IsLimit() polling: string;
}

export class ClockEntry {
  @IsIn(CLOCKS, { message: (args) => `"${String(args.value)}" is not a clock; known are ${CLOCKS.join(', ')}` })
  clock: ClockName;

  @Matches(/^(R\d\d|SEED)$/, { message: 'rule must be a rule id like R08, or SEED' })
  rule: string;

  @IsString()
  anchor: string;

  @IsIn(['official', 'citizen'])
  side: Side;

  @IsIn(['internal', 'legal'])
  @Upholds('keepsStatute', ({ clock, kind }) =>
    STATUTORY_CLOCKS.includes(clock) === (kind === 'legal')
      ? undefined
      : `kind of ${clock} must be ${kind === 'legal' ? 'internal' : 'legal'}`,
  )
  kind: 'internal' | 'legal';

  @IsIn(NEEDS)
  needs: Need;

  @IsOptional()
  @IsBoolean()
  @Upholds('isBoundable', ({ clock, bounded }) =>
    !bounded || BOUNDED_CLOCKS.includes(clock)
      ? undefined
      : `${clock} is never bounded by stage and polling day; only ${BOUNDED_CLOCKS.join(', ')}`,
  )
  bounded?: boolean;

  @IsOptional()
  @IsLimit()
  @Upholds('hasCountedLegalLimit', ({ legalLimit }) =>
    legalLimit === 'given' ? 'legalLimit must be counted, it cannot be given' : undefined,
  )
  legalLimit?: string;

  @IsOptional()
  @IsIn(LEGAL_CLOCKS)
  @Upholds('hasOneOuterLimit', ({ legalLimit }) =>
    legalLimit === undefined ? undefined : 'a clock has either legalLimit or outer',
  )
  outer?: ClockName;

  @IsDefined()
  @ValidateNested()
  @Type(() => LimitColumns)
  @Upholds('isGivenWhereAllowed', ({ clock, limits, letter }) =>
    GIVEN_CLOCKS.includes(clock) || ![limits, letter].some((columns) => Object.values(columns ?? {}).includes('given'))
      ? undefined
      : `${clock} is started without a date, so its limit cannot be given`,
  )
  @Upholds('countsStatuteInDays', ({ clock, limits }) =>
    !isLegalClock(clock) || Object.values(limits ?? {}).every((text) => parseLimit(String(text))?.mode === 'C')
      ? undefined
      : `${clock} is a limit of the law and counts calendar days (C)`,
  )
  limits: LimitColumns;

  @IsOptional()
  @ValidateNested()
  @Type(() => LimitColumns)
  letter?: LimitColumns;
}

/** config/deadlines.yaml: every clock exactly once. */
export class DeadlineFile {
  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => ClockEntry)
  @ValidateBy({
    name: 'everyClockOnce',
    validator: {
      validate: (entries) => objectionToClocks(entries) === undefined,
      defaultMessage: (args) => objectionToClocks(args?.value) ?? '',
    },
  })
  clocks: ClockEntry[];
}

const isLegalClock = (clock: ClockName): boolean => (LEGAL_CLOCKS as readonly ClockName[]).includes(clock);

const objectionToClocks = (entries: unknown): string | undefined => {
  const names = Array.isArray(entries) ? entries.map((entry: Partial<ClockEntry> | null) => entry?.clock) : [];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) return `the clock ${twice} stands twice`;
  const missing = CLOCKS.filter((clock) => !names.includes(clock));
  return missing.length > 0 ? `clocks left out: ${missing.join(', ')}` : undefined;
};
