import type { ClockName } from '../../deadlines/clock-names.js';
import type { EscalationEffect, EscalationRung } from '../../cases/vocabulary.js';
import type { Sentence } from '../../kernel/rule.js';
import type { Day, Instant } from '../../kernel/time.js';

/** Who was told: name and post, and as what. */
export type Told = { name: string; post: string; groupName: string };

export type RungLine = {
  kind: 'rungFired' | 'rungMovedUp' | 'rungUndelivered' | 'rungUnacknowledged';
  at: Instant;
  /** When it was due to fire. */
  rungAt: Instant;
  number: string;
  clock: ClockName | null;
  rung: EscalationRung;
  effect: EscalationEffect;
  told: readonly Told[];
};

export type AcknowledgedLine = {
  kind: 'rungAcknowledged';
  at: Instant;
  number: string;
  clock: ClockName | null;
  rung: EscalationRung;
  by: string;
};

/** What needs no more than its sentence. */
export type PlainLine = { kind: 'plain'; at: Instant; sentence: Sentence };

export type DayLine = RungLine | AcknowledgedLine | PlainLine;

/** One day of the day book. */
export type DayFacts = {
  day: Day;
  /** The machine was off all day. */
  wasAsleep: boolean;
  isWorkday: boolean;
  counts: {
    registered: number;
    closed: number;
    /** Officials' time limits that end on this day. */
    due: number;
    /** Open ones that have run out, and on how many cases. */
    overdue: number;
    overdueCases: number;
  };
  lines: readonly DayLine[];
};
