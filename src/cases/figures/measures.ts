import { addDays, dayOf, startOfDay, type Instant } from '../../kernel/time.js';
import type { Condition } from '../permissions/visibility.js';
import { gravestFound, inPublic, lookAt, owedInPublic, toThePerson, worstOf, type Look } from './looks.js';

/**
 * What cases are counted by: each measure puts every case `c` into exactly one of its classes, so what is counted, and what is not and why, always
 * adds up to all of them (model §4.13). A list narrowed by a class is made of the same words of SQL as the count of that class.
 */
export const MEASURES = {
  /** Open, and where: by what a heat map has a cell for. */
  open: ['placed', 'without_stage', 'without_town', 'closed'],
  /** How long an open case has been there, in calendar days since the one on which it came in. */
  age: ['d3', 'd7', 'd15', 'd30', 'more', 'closed'],
  /** Complaints, and what is none: inquiries, suggestions, praise, what is not ours, what a look-back found. */
  kind: ['complaint', 'other'],
  /** 重复信访. */
  repeat: ['first', 'repeat'],
  /** 及时受理: told of acceptance or refusal, or answered, within the legal 15 C. */
  told: ['in_time', 'late', 'running', 'cancelled', 'not_owed'],
  /** 按期办结: replied to within the legal 60 C. */
  replied: ['in_time', 'late', 'running', 'cancelled', 'not_owed'],
  /** 响应: the first contact, within its limit. */
  contacted: ['in_time', 'late', 'running', 'cancelled', 'not_owed'],
  /** 满意, as the complainant said it last, in a call-back or by themselves. */
  rated: ['satisfied', 'basically', 'dissatisfied', 'said_nothing', 'unreached', 'waiting', 'not_owed', 'not_replied'],
  /** 解决, as the complainant said it last. */
  solved: ['resolved', 'unresolved', 'said_nothing', 'unreached', 'waiting', 'not_owed', 'not_replied'],
  /** Explained to the complainant. */
  explained: ['explained', 'not_explained', 'not_owed', 'not_yet'],
  /** Explained in public, where that is owed. */
  published: ['explained', 'not_explained', 'not_owed', 'not_yet'],
  /** What the approved findings of the case come to. */
  found: ['substantiated', 'partly', 'not_substantiated', 'undecided'],
  /** Whether it came back after its end. */
  ended: ['once', 'reopened', 'not_ended'],
} as const satisfies Record<string, readonly string[]>;

export type Measure = keyof typeof MEASURES;
export type ClassOf<M extends Measure> = (typeof MEASURES)[M][number];

/** Classes under one name, where the two together are what a rate is made of. */
export const GROUPS = {
  'open.all': ['placed', 'without_stage', 'without_town'],
  'repeat.all': ['first', 'repeat'],
  'told.due': ['in_time', 'late'],
  'replied.due': ['in_time', 'late'],
  'contacted.due': ['in_time', 'late'],
  'rated.content': ['satisfied', 'basically'],
  'rated.evaluated': ['satisfied', 'basically', 'dissatisfied'],
  'rated.reached': ['satisfied', 'basically', 'dissatisfied', 'said_nothing'],
  'rated.invited': ['satisfied', 'basically', 'dissatisfied', 'said_nothing', 'unreached'],
  'solved.reached': ['resolved', 'unresolved', 'said_nothing'],
  'explained.owed': ['explained', 'not_explained'],
  'published.owed': ['explained', 'not_explained'],
  'found.some': ['substantiated', 'partly'],
  'found.decided': ['substantiated', 'partly', 'not_substantiated'],
  'ended.all': ['once', 'reopened'],
} as const satisfies Record<string, readonly string[]>;

/** The class of a case `c`, as words of SQL. */
export const classOf = (measure: Measure, now: Instant): Condition => {
  const params: unknown[] = [];
  const sql = wordsOf(measure, {
    now,
    value: (each) => (params.push(each), '?'),
    look: (name) => {
      const look = lookAt(name, now);
      params.push(...look.params);
      return look.sql;
    },
  });
  return { sql, params };
};

/** How the words of a class speak of what is not a column of the case; asked in the order in which it stands in them. */
export type Speech = { now: Instant; value: (each: unknown) => string; look: (name: Look) => string };

/** The same words, whoever looks: a list looks while it asks, a count has looked before, once for all measures. */
export const wordsOf = (measure: Measure, { now, value, look }: Speech): string => {
  switch (measure) {
    case 'open':
      return `CASE WHEN c.state = 'closed' THEN 'closed' WHEN c.town_code IS NULL THEN 'without_town'
        WHEN c.stage IS NULL THEN 'without_stage' ELSE 'placed' END`;
    case 'age': {
      const since = (days: number): string => `c.received_at >= ${value(startOfDay(addDays(dayOf(now), -days)))}`;
      return `CASE WHEN c.state = 'closed' THEN 'closed' WHEN ${since(3)} THEN 'd3' WHEN ${since(7)} THEN 'd7'
        WHEN ${since(15)} THEN 'd15' WHEN ${since(30)} THEN 'd30' ELSE 'more' END`;
    }
    case 'kind':
      return `CASE WHEN c.channel <> 'LOOKBACK' AND c.category IN ('grievance', 'accusation') THEN 'complaint' ELSE 'other' END`;
    case 'repeat':
      return `CASE WHEN c.petition_count > 1 THEN 'repeat' ELSE 'first' END`;
    case 'told':
      return lateness(worstOf('notice_15c', look('clocks')));
    case 'replied':
      return lateness(worstOf('legal_60c', look('clocks')));
    case 'contacted':
      return lateness(worstOf('first_contact', look('clocks')));
    case 'rated':
      return saidOrNot(look('satisfaction'));
    case 'solved':
      return saidOrNot(look('resolved'));
    case 'explained':
      return `CASE WHEN ${NOT_YET} THEN 'not_yet' WHEN ${toThePerson(look('explanations'))} = 1 THEN 'explained'
        WHEN c.contact = 'NONE' OR c.goes_on_without_complainant = TRUE THEN 'not_owed' ELSE 'not_explained' END`;
    case 'published':
      return `CASE WHEN ${NOT_YET} THEN 'not_yet' WHEN ${inPublic(look('explanations'))} = 1 THEN 'explained'
        WHEN ${owedInPublic(look('findings'))} = 1 THEN 'not_explained' ELSE 'not_owed' END`;
    case 'found':
      return `CASE ${gravestFound(look('findings'))} WHEN 3 THEN 'substantiated' WHEN 2 THEN 'partly' WHEN 1 THEN 'not_substantiated'
        ELSE 'undecided' END`;
    case 'ended':
      return `CASE WHEN ${look('reopened')} = 1 THEN 'reopened' WHEN c.state = 'closed' OR c.replied_at IS NOT NULL THEN 'once' ELSE 'not_ended' END`;
    default:
      return measure satisfies never;
  }
};

const lateness = (worst: string): string =>
  `CASE ${worst} WHEN 4 THEN 'late' WHEN 3 THEN 'in_time' WHEN 2 THEN 'running' WHEN 1 THEN 'cancelled' ELSE 'not_owed' END`;

/** As closing-guards' `owesCallBack`: who may not be asked is no part of any rate (SAT 4). */
const OWES_CALL_BACK = `c.contact = 'ADDRESS' AND c.category <> 'accusation' AND COALESCE(c.complainant_kind, '') <> 'STAFF_SELF_REPORT'
  AND c.goes_on_without_complainant = FALSE AND COALESCE(c.outcome, '') <> 'withdrawn'`;

const saidOrNot = (said: string): string =>
  `COALESCE(${said}, CASE WHEN c.replied_at IS NULL THEN 'not_replied' WHEN ${OWES_CALL_BACK} THEN 'waiting' ELSE 'not_owed' END)`;

const NOT_YET = `c.state <> 'explaining' AND c.replied_at IS NULL`;
