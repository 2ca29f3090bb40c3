import type { Staff } from '../kernel/actor.js';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { endOfDay, startOfDay, type Day, type Instant } from '../kernel/time.js';
import { figureCondition, type Figure } from './figures/figures.js';
import { visibleTo, type Condition } from './permissions/visibility.js';
import type { CaseState, Channel, Severity, StageCode } from './vocabulary.js';
import { isTownRole } from './permissions/reading.js';
import { asksByClock, hasClock } from './queues/clock-conditions.js';
import type { QueueView } from './queues/queue-views.js';
import { readsTags } from './queues/tag-reading.js';
import { partOf, viewCondition } from './queues/view-conditions.js';
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
  /** One of the counted views of the actor's role. */
  view?: QueueView;
  /** Only where the actor has a part of their own. */
  mine?: boolean;
  tag?: string;
  /** What a number of the statistics was counted from. */
  figure?: Figure;
  /** Received on these days, both included. */
  receivedFrom?: Day;
  receivedTo?: Day;
  /** Of these alone: which of them still are in a list, and what their rows say now. */
  ids?: readonly string[];
  q?: string;
};

export const SORTS = ['-receivedAt', 'receivedAt', '-severity', 'dueAt'] as const;
export type CaseSort = (typeof SORTS)[number];

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
  if (filter.view) {
    const view = viewCondition(filter.view, actor, now);
    and(`(${view.sql})`, ...view.params);
  }
  if (filter.mine !== undefined) {
    const part = partOf(actor);
    and(`${filter.mine ? '' : 'NOT '}(${part.sql})`, ...part.params);
  }
  if (filter.figure) {
    const figure = figureCondition(filter.figure, actor, now);
    and(figure.sql, ...figure.params);
  }
  if (filter.receivedFrom) and('c.received_at >= ?', startOfDay(filter.receivedFrom));
  if (filter.receivedTo) and('c.received_at < ?', endOfDay(filter.receivedTo));
  if (filter.ids) and(`c.id IN (${filter.ids.map(() => '?').join(', ')})`, ...filter.ids);
  if (filter.tag) {
    and(
      `${readsTags(actor)} AND c.id IN (SELECT t.case_id FROM case_tags t WHERE t.district_code = ? AND t.tag = ?)`,
      actor.districtCode,
      filter.tag,
    );
  }
  return { sql: parts.join(' AND '), params };
};

type SortKey = { columns: readonly string[]; direction: 'ASC' | 'DESC' };

/** What a list is sorted by; what is due next has an order of its own (queues/due-order.ts). */
export const SORT_KEYS: Record<Exclude<CaseSort, 'dueAt'>, SortKey> = {
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

const asksByVerifier = ({ role }: Pick<Staff, 'role'>): string =>
  role === 'intake_clerk' ? "c.category <> 'accusation'" : asksByChannel({ role });
