import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { CLOCKS, type ClockName } from './clock-names.js';
import {
  IMMEDIATE_TRIGGERS,
  LADDER_KINDS,
  RECIPIENTS,
  RUNG_EFFECTS,
  type ImmediateTrigger,
  type LadderKind,
  type RecipientCode,
  type RungEffect,
} from './ladder-words.js';
import { parseLimit } from './limit.js';
import { RUNGS, isAbove, type RungName } from './rungs.js';

/** How officials write a rung's time; percent of the span from start to due, working days (W) after the due. */
export const RUNG_TIMES: Readonly<Record<string, RungName>> = {
  '50%': 'p50',
  '80%': 'p80',
  due: 'due',
  '+1W': 'w1',
  '+3W': 'w3',
  '+5W': 'w5',
  '+10W': 'w10',
};

/** `objection` answers with a sentence, or with nothing. */
const Holds = <T>(name: string, objection: (value: T) => string | undefined): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => objection(value as T) === undefined,
      defaultMessage: (args) => objection(args?.value as T) ?? '',
    },
  });

const IsRungTime = (): PropertyDecorator =>
  Holds('isRungTime', (at: unknown) =>
    typeof at === 'string' && Object.hasOwn(RUNG_TIMES, at)
      ? undefined
      : `"${String(at)}" is not the time of a rung; known are ${Object.keys(RUNG_TIMES).join(', ')}`,
  );

/** A time in which to acknowledge is counted from the firing, so it cannot be a date that somebody gives. */
const IsAnswerTime = (): PropertyDecorator =>
  Holds('isAnswerTime', (text: unknown) => {
    const limit = typeof text === 'string' ? parseLimit(text) : undefined;
    return limit && limit.mode !== 'given' ? undefined : `"${String(text)}" is not a limit; write 1W, 2C, 4h or 30min`;
  });

/** Whom it tells and what it asks of them. */
class Telling {
  @Holds('tellsSomebody', (tell: unknown) => objectionToRecipients(tell))
  tell: RecipientCode[];

  @IsIn(RUNG_EFFECTS, { message: (args) => `"${String(args.value)}" is not an effect; known are ${RUNG_EFFECTS.join(', ')}` })
  effect: RungEffect;

  @IsAnswerTime()
  acknowledgeWithin: string;
}

export class RungEntry extends Telling {
  @IsRungTime()
  at: string;
}

export class Ladders {
  @IsArray()
  @ArrayNotEmpty({ message: 'a ladder needs rungs' })
  @ValidateNested({ each: true })
  @Type(() => RungEntry)
  @Holds('climbs', (rungs: RungEntry[]) => objectionToOrder(rungs))
  full: RungEntry[];

  @IsArray()
  @ArrayNotEmpty({ message: 'a ladder needs rungs' })
  @ValidateNested({ each: true })
  @Type(() => RungEntry)
  @Holds('climbs', (rungs: RungEntry[]) => objectionToOrder(rungs))
  short: RungEntry[];
}

export class ClockLadder {
  @IsIn(CLOCKS, { message: (args) => `"${String(args.value)}" is not a clock; known are ${CLOCKS.join(', ')}` })
  clock: ClockName;

  @IsIn(LADDER_KINDS)
  ladder: LadderKind;
}

export class ImmediateEntry extends Telling {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(IMMEDIATE_TRIGGERS, {
    each: true,
    message: (args) =>
      `${unknownOf(args.value, IMMEDIATE_TRIGGERS)} is not a trigger; known are ${IMMEDIATE_TRIGGERS.join(', ')}`,
  })
  when: ImmediateTrigger[];
}

export class MissedRoundsEntry extends Telling {
  @IsInt()
  @Min(1)
  @Max(9)
  from: number;
}

export class RepeatsEntry {
  @IsDefined()
  @ValidateNested()
  @Type(() => Telling)
  second: Telling;

  @IsDefined()
  @ValidateNested()
  @Type(() => Telling)
  third: Telling;
}

/**
 * config/escalation.yaml: two ladders, every clock with its ladder exactly once, the immediate rung, missed supervision rounds, repeat
 * petitions.
 */
export class LadderFile {
  @IsDefined()
  @ValidateNested()
  @Type(() => Ladders)
  ladders: Ladders;

  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => ClockLadder)
  @Holds('everyClockOnce', (entries: unknown) => objectionToClocks(entries))
  clocks: ClockLadder[];

  @IsDefined()
  @ValidateNested()
  @Type(() => ImmediateEntry)
  immediate: ImmediateEntry;

  @IsDefined()
  @ValidateNested()
  @Type(() => MissedRoundsEntry)
  missedRounds: MissedRoundsEntry;

  @IsDefined()
  @ValidateNested()
  @Type(() => RepeatsEntry)
  repeats: RepeatsEntry;
}

const objectionToRecipients = (tell: unknown): string | undefined => {
  if (!Array.isArray(tell) || tell.length === 0) return 'a rung without a recipient tells nobody; name its recipients in a list';
  const unknown = tell.find((each) => !RECIPIENTS.includes(each));
  if (unknown !== undefined) return `"${String(unknown)}" is not a recipient; known are ${RECIPIENTS.join(', ')}`;
  return new Set(tell).size === tell.length ? undefined : 'a recipient stands twice';
};

const unknownOf = (value: unknown, known: readonly string[]): string =>
  JSON.stringify(Array.isArray(value) ? value.find((each) => !known.includes(String(each))) : value);

const objectionToOrder = (rungs: unknown): string | undefined => {
  const names = (Array.isArray(rungs) ? rungs : []).map((rung: Partial<RungEntry> | null) => RUNG_TIMES[String(rung?.at)]);
  const at = names.findIndex((name, index) => index > 0 && name && !isAbove(name, names[index - 1] ?? null));
  return at < 0 ? undefined : `its rungs do not climb: ${timeOf(names[at])} stands after ${timeOf(names[at - 1])}`;
};

const timeOf = (rung: RungName | undefined): string =>
  Object.keys(RUNG_TIMES).find((time) => RUNG_TIMES[time] === rung) ?? RUNGS.join();

const objectionToClocks = (entries: unknown): string | undefined => {
  const list: (Partial<ClockLadder> | null)[] = Array.isArray(entries) ? entries : [];
  const names = list.map((entry) => entry?.clock);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) return `the clock ${twice} stands twice`;
  const missing = CLOCKS.filter((clock) => !names.includes(clock));
  if (missing.length > 0) return `clocks left out: ${missing.join(', ')}`;
  const window = list.find((entry) => entry?.clock === 'review_window');
  return window?.ladder === 'none' ? undefined : "review_window is the citizen's own window and has no ladder; write none";
};
