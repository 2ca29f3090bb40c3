import { addDays, dayOf, HOUR, MINUTE, plus, type Day, type Instant } from '../../kernel/time.js';
import type { EscalationEffect } from '../../cases/vocabulary.js';
import type { Casting } from './casting.js';
import type { Dice } from './dice.js';
import { inOfficeHours } from './story-days.js';
import type { Person } from './who-is-who.js';

/** An escalation as it has just reached people, at its first or a higher level. */
export type Reached = {
  number: string;
  clock: string | null;
  rung: string;
  level: number;
  effect: EscalationEffect;
  at: Instant;
  ackDueAt: Instant | null;
  receivers: readonly Person[];
};

export type Acknowledging = { at: Instant; by: Person; note: string };

/** How many acknowledge in time, and how many of the others late; the rest not at all. */
const IN_TIME = 0.8;
const LATE = 0.7;

/** Who acknowledges when, as people do: most within hours, some late, some not. Pure. */
export const acknowledging = (reached: Reached, { silent }: Casting, dice: Dice): Acknowledging | undefined => {
  const question = `${reached.number}/${reached.clock}/${reached.rung}/${reached.level}`;
  const willing = reached.receivers.filter(({ username }) => !silent.includes(username));
  if (willing.length === 0) return undefined;
  const by = dice.pick(`${question}/who`, willing);
  const note = NOTES[reached.effect] ?? '已知悉，正在办理。';
  const minutes = dice.between(`${question}/minutes`, 3, 240);
  if (dice.roll(`${question}/in time`) < IN_TIME) {
    const at =
      reached.effect === 'report'
        ? plus(reached.at, (3 + (minutes % 22)) * MINUTE)
        : inOfficeHours(plus(reached.at, minutes * MINUTE), minutes % 90);
    return { at, by, note };
  }
  if (reached.ackDueAt === null || dice.roll(`${question}/late`) >= LATE) return undefined;
  return { at: inOfficeHours(plus(reached.ackDueAt, minutes * MINUTE + HOUR), minutes % 90), by, note };
};

const NOTES: Partial<Record<EscalationEffect, string>> = {
  warn: '已催办，本周内办结。',
  overdue: '已核实超期原因，限期办结。',
  supervise: '已部署督办，按期书面回复。',
  talk: '已约谈承办组负责人：说明超期原因，明确完成日期和责任人。',
  list: '列入挂牌督办，逐日调度。',
  refer: '已收到移送，按程序了解情况。',
  report: '已赶赴现场处置，随时续报。',
};

/** How many letters of supervision are answered in time. */
const ANSWERED = 0.75;

/** When a letter is answered; nothing where it is missed. Pure. */
export const answering = (
  letter: { number: string; ordinal: number; groupName: string; issuedAt: Instant },
  { leavesLetters }: Casting,
  dice: Dice,
): Instant | undefined => {
  const question = `${letter.number}/letter ${letter.groupName} ${letter.ordinal}`;
  if (leavesLetters.includes(letter.groupName) || dice.roll(question) >= ANSWERED) return undefined;
  const minute = dice.between(`${question}/minute`, 0, 400);
  return inOfficeHours(plus(letter.issuedAt, dice.between(`${question}/hours`, 6, 45) * HOUR), minute % 60);
};

/** How many handlers write a plan with a new date when they are warned. */
const PLANS = 0.5;

/** By when a warned handler promises to be done after all; nothing where none is promised. Pure. */
export const promising = (reached: Reached, dice: Dice): { at: Instant; newDate: Day } | undefined => {
  const question = `${reached.number}/${reached.clock}/plan`;
  if (reached.effect !== 'warn' || reached.level > 0 || !TOLD_TO_CITIZENS.includes(reached.clock ?? '')) return undefined;
  if (dice.roll(question) >= PLANS) return undefined;
  const at = inOfficeHours(plus(reached.at, dice.between(`${question}/minutes`, 20, 200) * MINUTE), 45);
  return { at, newDate: addDays(dayOf(at), dice.between(`${question}/days`, 5, 15)) };
};

/** Whose end is told to the complainant if it passes. */
const TOLD_TO_CITIZENS: readonly string[] = ['whole_case', 'legal_60c', 'notice_15c'];
