import type { Staff } from '../kernel/actor.js';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import { visibleTo, type Condition } from './permissions/visibility.js';
import type { CaseState, Channel, Severity, StageCode } from './vocabulary.js';
import { clocksRead, isTownRole } from './permissions/reading.js';
import { supervisedFor } from './supervised-cases.js';

/** What a list may be narrowed by. `q` is full text over narrative, allegations and number. */
export type CaseFilter = {
  state?: CaseState;
  channel?: Channel;
  townCode?: string;
  villageCode?: string;
  stage?: StageCode;
  code?: string;
  severity?: Severity;
  assignedTo?: string;
  overdue?: boolean;
  supervised?: boolean;
  q?: string;
};

export const SORTS = ['-receivedAt', 'receivedAt', '-severity'] as const;
export type CaseSort = (typeof SORTS)[number];

/** A clock that has ended has no slot: from the index, without a look at its row. */
const OPEN_CLOCK = 'd.slot IS NOT NULL AND d.paused_at IS NULL';

/** Of `cases c`: an open clock of the officials, among those that are asked by, with such a due date. */
export const hasClock = (askedBy: string, due: string): string =>
  `EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND d.side = 'official' AND ${due} AND ${OPEN_CLOCK} AND ${askedBy})`;

/** All conditions of a list except the text: what the actor may see, narrowed by the filter. */
export const conditionOf = (actor: Staff, filter: CaseFilter, now: Instant): Condition => {
  const visible = visibleTo(actor);
  const parts = [visible.sql];
  const params = [...visible.params];
  const and = (sql: string, ...values: unknown[]) => {
    parts.push(sql);
    params.push(...values);
  };
  if (filter.state) and('c.state = ?', filter.state);
  if (filter.channel) and(`c.channel = ? AND ${asksByChannel(actor)}`, filter.channel);
  if (filter.townCode) and('c.town_code = ?', filter.townCode);
  if (filter.villageCode) and('c.village_code = ?', filter.villageCode);
  if (filter.stage) and('c.stage = ?', filter.stage);
  if (filter.severity) and('c.severity = ?', filter.severity);
  if (filter.code) and('EXISTS (SELECT 1 FROM allegations al WHERE al.case_id = c.id AND al.code = ?)', filter.code);
  if (filter.assignedTo) {
    and(
      `(EXISTS (SELECT 1 FROM assignments s WHERE s.case_id = c.id AND s.group_id = ? AND s.released_at IS NULL)
        OR (${asksByVerifier(actor)} AND EXISTS (SELECT 1 FROM verifiers v2 WHERE v2.case_id = c.id AND v2.staff_id = ? AND v2.released_at IS NULL)))`,
      filter.assignedTo,
      filter.assignedTo,
    );
  }
  if (filter.overdue !== undefined) {
    and(`${filter.overdue ? '' : 'NOT '}${hasClock(asksByClock(actor), 'd.due_at <= ?')}`, now);
  }
  if (filter.supervised !== undefined) {
    const supervised = supervisedFor(actor);
    and(`${filter.supervised ? '' : 'NOT '}${supervised.sql}`, ...supervised.params);
  }
  return { sql: parts.join(' AND '), params };
};

type SortKey = { columns: readonly string[]; direction: 'ASC' | 'DESC' };

export const SORT_KEYS: Record<CaseSort, SortKey> = {
  '-receivedAt': { columns: ['c.received_at', 'c.id'], direction: 'DESC' },
  receivedAt: { columns: ['c.received_at', 'c.id'], direction: 'ASC' },
  '-severity': { columns: ['c.severity', 'c.received_at', 'c.id'], direction: 'DESC' },
};

export const OTHER_CURSOR = refusal('cursor.invalid', '翻页标记与排序不符。', 'The cursor does not belong to this sort.');

/** Keyset: rows after the last one seen, in the sort's own order. */
export const afterCursor = ({ columns, direction }: SortKey, last: readonly unknown[]): Condition => {
  if (last.length !== columns.length) {
    throw new BadRequest(OTHER_CURSOR);
  }
  return {
    sql: `(${columns.join(', ')}) ${direction === 'DESC' ? '<' : '>'} (${columns.map(() => '?').join(', ')})`,
    params: [...last],
  };
};

/** What an actor does not read of a case it must not find out by narrowing a list either. */
const asksByChannel = ({ role }: Pick<Staff, 'role'>): string =>
  isTownRole(role) ? 'FALSE' : role === 'discipline_liaison' ? "c.category = 'accusation'" : 'TRUE';

/** Of `deadlines d`: late by a clock that the actor does not read is not late for them. */
export const asksByClock = ({ role }: Pick<Staff, 'role'>): string => {
  if (role === 'discipline_liaison') return `(c.category = 'accusation' OR ${isOneOf(clocksRead('reference'))})`;
  return isTownRole(role) ? isOneOf(clocksRead('town')) : 'TRUE';
};

const isOneOf = (clocks: readonly string[] = []): string => `d.clock IN (${clocks.map((name) => `'${name}'`).join(', ')})`;

const asksByVerifier = ({ role }: Pick<Staff, 'role'>): string =>
  role === 'intake_clerk' ? "c.category <> 'accusation'" : asksByChannel({ role });
