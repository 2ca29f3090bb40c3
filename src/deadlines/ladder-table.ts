import { loadYaml } from '../platform/config/yaml-file.js';
import { CLOCKS, type ClockName } from './clock-names.js';
import { LadderFile, RUNG_TIMES, type RungEntry } from './ladder-file.js';
import type { ImmediateTrigger, LadderKind, RecipientCode, RungEffect } from './ladder-words.js';
import { parseLimit, type Limit } from './limit.js';
import { isAbove, type RungName } from './rungs.js';

/** Whom a rung tells, what it does, and within what time after its firing one of them has to acknowledge it. */
export type Telling = { tell: readonly RecipientCode[]; effect: RungEffect; acknowledgeWithin: Limit };

export type RungSpec = Telling & { rung: RungName };

/** Rungs in ascending order. */
export type Ladder = readonly RungSpec[];

/** Which clock climbs which ladder, and who is told (config/escalation.yaml), read once at start. */
export class LadderTable {
  /** Raised once per case, at registration or when it becomes grave. */
  readonly immediate: Telling & { when: readonly ImmediateTrigger[] };
  /** Raised when a case has missed `from` supervision rounds. */
  readonly missedRounds: Telling & { from: number };
  /** From the second petition on a matter on, and from the third on. */
  readonly repeats: { second: Telling; third: Telling };
  private readonly ladders: Readonly<Record<LadderKind, Ladder>>;
  private readonly kinds: ReadonlyMap<ClockName, LadderKind>;

  constructor({ ladders, clocks, immediate, missedRounds, repeats }: LadderFile) {
    this.ladders = { full: ladders.full.map(rungOf), short: ladders.short.map(rungOf), none: [] };
    this.kinds = new Map(clocks.map(({ clock, ladder }) => [clock, ladder]));
    this.immediate = { ...tellingOf(immediate), when: immediate.when };
    this.missedRounds = { ...tellingOf(missedRounds), from: missedRounds.from };
    this.repeats = { second: tellingOf(repeats.second), third: tellingOf(repeats.third) };
  }

  kindOf(clock: ClockName): LadderKind {
    return this.kinds.get(clock) ?? 'none';
  }

  /** Empty for a clock without rungs. */
  ladderOf(clock: ClockName): Ladder {
    return this.ladders[this.kindOf(clock)];
  }

  /** Undefined when that clock's ladder has no such rung (any more). */
  rungOf(clock: ClockName, rung: RungName): RungSpec | undefined {
    return this.ladderOf(clock).find((spec) => spec.rung === rung);
  }

  /** The rung to whose recipients an unacknowledged one moves up; undefined past the last. */
  rungAbove(clock: ClockName, rung: RungName): RungSpec | undefined {
    return this.ladderOf(clock).find((spec) => isAbove(spec.rung, rung));
  }

  /** The clocks that have rungs at all. */
  climbing(): ClockName[] {
    return CLOCKS.filter((clock) => this.ladderOf(clock).length > 0);
  }
}

/** Throws ConfigError with file, line and reason; a ladder that tells nobody must not start. */
export const readLadderTable = (file = 'config/escalation.yaml'): LadderTable => new LadderTable(loadYaml(file, LadderFile));

const rungOf = (entry: RungEntry): RungSpec => {
  const rung = RUNG_TIMES[entry.at];
  if (!rung) throw new RangeError(`"${entry.at}" is not the time of a rung`);
  return { rung, ...tellingOf(entry) };
};

const tellingOf = ({ tell, effect, acknowledgeWithin }: Omit<RungEntry, 'at'>): Telling => {
  const limit = parseLimit(acknowledgeWithin);
  if (!limit) throw new RangeError(`"${acknowledgeWithin}" is not a limit`);
  return { tell, effect, acknowledgeWithin: limit };
};
