import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/time.js';
import { among } from '../platform/database/lists.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { afterCursor, conditionOf, OTHER_CURSOR, SORT_KEYS, type CaseFilter, type CaseSort } from './case-query.js';
import { depthFor, isTownRole, wordsFor } from './permissions/reading.js';
import { visibleTo, type Condition } from './permissions/visibility.js';
import { isNarrow, placesByDue, type DuePlace } from './queues/due-order.js';
import type { RowClocks } from './queues/row-clock-rules.js';
import { clocksOfRows } from './queues/row-clocks.js';
import { tagsOf } from './queues/tag-reading.js';
import { matchingNumbers } from './search-index.js';
import { isFoundIn, searchPhrases, type SearchPhrase } from './search-tokens.js';
import { supervisedAmong } from './supervised-cases.js';
import type { CaseState, Category, Channel, Outcome, Severity, StageCode } from './vocabulary.js';

export type CaseItem = {
  id: string;
  number: string;
  /** Null where the actor reads the tasks only. */
  channel: Channel | null;
  state: CaseState;
  outcome: Outcome | null;
  receivedAt: Instant;
  townCode: string | null;
  villageCode: string | null;
  stage: StageCode | null;
  category: Category;
  severity: Severity;
  /** The beginning of the working text; null where the actor sees no text. */
  excerpt: string | null;
  nextDueAt: Instant | null;
  isOverdue: boolean;
  /** Has had a letter of supervision, as far as the actor may know. */
  isSupervised: boolean;
  /** What each group owes next, side by side. */
  clocks: RowClocks;
  /** Empty for who does not read the text. */
  tags: string[];
};

export type CasePage = { items: CaseItem[]; nextCursor: string | null };

type Row = Omit<CaseItem, 'excerpt' | 'nextDueAt' | 'isOverdue' | 'isSupervised' | 'clocks' | 'tags'> & {
  workingText: string;
  redactedText: string | null;
  round: number;
};

/** With the whole text that a town may read. */
type Found = Row & { readable: string | null };

type Chunk = { rows: Found[]; last: string | undefined; isEnd: boolean };

const COLUMNS = `c.id AS id, c.number AS number, c.channel AS channel, c.state AS state, c.outcome AS outcome, c.received_at AS "receivedAt",
  c.town_code AS "townCode", c.village_code AS "villageCode", c.stage AS stage, c.category AS category, c.severity AS severity, c.round AS round,
  substr(c.working_text, 1, 120) AS "workingText", substr(c.redacted_text, 1, 120) AS "redactedText"`;

/** Matches looked at in one go; grows while a page is not yet full. */
const FIRST_CHUNK = 64;
const LARGEST_CHUNK = 4096;

/** Lists of cases: thin SQL over what the actor may see, by keyset. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly reader: Reader,
    private readonly calendar: CalendarService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page. With `q` the order is newest registered first, whatever `sort` says. Throws BadRequest `cursor.invalid`. */
  async page(actor: Staff, filter: CaseFilter, sort: CaseSort, cursor: string | undefined, limit: number): Promise<CasePage> {
    const now = instant(this.clock.now());
    const condition = conditionOf(actor, filter, now);
    if (filter.q !== undefined) return this.search(actor, searchPhrases(filter.q), condition, cursor, limit, now);
    if (sort === 'dueAt') return this.byDue(actor, filter, condition, cursor, limit, now);
    const key = SORT_KEYS[sort];
    const shape = key.columns.map((column) => (column === 'c.severity' ? 'number' : 'text'));
    const after = cursor === undefined ? undefined : afterCursor(key, decodeCursor(cursor, shape as ('text' | 'number')[]));
    const rows = await this.reader.sql<Row>(
      `SELECT ${COLUMNS} FROM cases c WHERE ${condition.sql}${after ? ` AND ${after.sql}` : ''}
       ORDER BY ${key.columns.map((column) => `${column} ${key.direction}`).join(', ')} LIMIT ?`,
      [...condition.params, ...(after?.params ?? []), limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? encodeCursor(valuesOf(last, sort)) : null;
    return { items: await this.itemsOf(actor, page, now), nextCursor: next };
  }

  /** Ids of all of a list, `most` at the most, in the order in which they are due; read with `these`. */
  async idsByDue(actor: Staff, filter: CaseFilter, most: number): Promise<string[]> {
    const condition = conditionOf(actor, filter, instant(this.clock.now()));
    return (await placesByDue(this.reader, actor, { condition, isNarrow: isNarrow(filter) }, undefined, most)).map(
      ({ id }) => id,
    );
  }

  /** These cases in the given order, as far as the actor still sees them. */
  async these(actor: Staff, ids: readonly string[]): Promise<CaseItem[]> {
    return this.itemsOf(actor, await this.rowsOf(actor, ids), instant(this.clock.now()));
  }

  private async byDue(
    actor: Staff,
    filter: CaseFilter,
    condition: Condition,
    cursor: string | undefined,
    limit: number,
    now: Instant,
  ): Promise<CasePage> {
    const list = { condition, isNarrow: isNarrow(filter) };
    const places = await placesByDue(this.reader, actor, list, cursor === undefined ? undefined : placeIn(cursor), limit + 1);
    const page = places.slice(0, limit);
    const last = page.at(-1);
    const rows = await this.rowsOf(
      actor,
      page.map(({ id }) => id),
    );
    return {
      items: await this.itemsOf(actor, rows, now),
      nextCursor: places.length > limit && last ? encodeCursor([last.dueAt, last.receivedAt, last.id]) : null,
    };
  }

  /** What narrowed the list has been asked when it was put in order. */
  private async rowsOf(actor: Staff, ids: readonly string[]): Promise<Row[]> {
    const visible = visibleTo(actor);
    const [inList, list] = among(this.reader, ids);
    const rows = await this.reader.sql<Row>(`SELECT ${COLUMNS} FROM cases c WHERE c.id ${inList} AND ${visible.sql}`, [
      list,
      ...visible.params,
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Walks the matches from the newest down, a chunk at a time, and keeps what the actor may see, until the page is full. */
  private async search(
    actor: Staff,
    phrases: SearchPhrase[],
    condition: Condition,
    cursor: string | undefined,
    limit: number,
    now: Instant,
  ): Promise<CasePage> {
    if (phrases.length === 0) return { items: [], nextCursor: null };
    let before = cursor === undefined ? undefined : numberIn(cursor);
    const found: Row[] = [];
    for (let chunk = FIRST_CHUNK; found.length <= limit; chunk = Math.min(chunk * 4, LARGEST_CHUNK)) {
      const { rows, last, isEnd } = isTownRole(actor.role)
        ? await this.own(condition, before, chunk)
        : await this.matches(actor, phrases, condition, before, chunk);
      before = last;
      found.push(...rows.filter((row) => mayFind(actor, row, phrases)).map(({ readable: _readable, ...row }) => row));
      if (isEnd) break;
    }
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.itemsOf(actor, page, now),
      nextCursor: found.length > limit && last ? encodeCursor([last.number]) : null,
    };
  }

  /** The same statements whether what matches is hidden or not there: hidden cases are not to be known by the time a search takes. */
  private async matches(
    actor: Staff,
    phrases: readonly SearchPhrase[],
    condition: Condition,
    before: string | undefined,
    chunk: number,
  ): Promise<Chunk> {
    const numbers = await matchingNumbers(this.reader, actor.districtCode, phrases, before, chunk);
    const [inList, list] = among(this.reader, numbers);
    const rows = await this.reader.sql<Found>(
      `SELECT ${COLUMNS}, c.redacted_text AS "readable" FROM cases c WHERE c.number ${inList} AND ${condition.sql} ORDER BY c.number DESC`,
      [list, ...condition.params],
    );
    return { rows, last: numbers.at(-1), isEnd: numbers.length < chunk };
  }

  /** A town's own cases alone, without the index over all: not even in how long it takes may another be felt (R20). */
  private async own(condition: Condition, before: string | undefined, chunk: number): Promise<Chunk> {
    const below = before === undefined ? '' : 'AND c.number < ?';
    const rows = await this.reader.sql<Found>(
      `SELECT ${COLUMNS}, c.redacted_text AS "readable" FROM cases c WHERE ${condition.sql} ${below} ORDER BY c.number DESC LIMIT ?`,
      [...condition.params, ...(before === undefined ? [] : [before]), chunk],
    );
    return { rows, last: rows.at(-1)?.number, isEnd: rows.length < chunk };
  }

  private async itemsOf(actor: Staff, rows: readonly Row[], now: Instant): Promise<CaseItem[]> {
    const ids = rows.map(({ id }) => id);
    const [clocks, supervised, tags] = await Promise.all([
      clocksOfRows(this.reader, actor, rows, { now, calendar: this.calendar.current() }),
      supervisedAmong(this.reader, actor, ids),
      tagsOf(this.reader, actor, rows),
    ]);
    return rows.map(({ workingText, redactedText, channel, round: _round, ...row }) => {
      const depth = depthFor(actor, row);
      const { nextDueAt, clocks: ofGroups } = clocks.get(row.id)!;
      return {
        ...row,
        channel: depth === 'full' || depth === 'desk' ? channel : null,
        excerpt: wordsFor(depth, { workingText, redactedText }),
        nextDueAt,
        isOverdue: nextDueAt !== null && nextDueAt <= now,
        isSupervised: supervised.has(row.id),
        clocks: ofGroups,
        tags: tags.get(row.id) ?? [],
      };
    });
  }
}

/** Where a page ended, in the list's own order. */
const valuesOf = ({ id, receivedAt, severity }: Row, sort: CaseSort): (string | number)[] =>
  sort === '-severity' ? [severity, receivedAt, id] : [receivedAt, id];

const placeIn = (cursor: string): DuePlace => {
  const [dueAt, receivedAt, id] = decodeCursor(cursor, ['text', 'text', 'text']);
  return { dueAt, receivedAt, id };
};

/** Who does not read the working text cannot ask the index for its words either: a hit would tell them. */
const mayFind = (actor: Staff, row: Found, phrases: readonly SearchPhrase[]): boolean => {
  const { number, readable, category } = row;
  if (isTownRole(actor.role)) return isFoundIn(`${number}\n${readable ?? ''}`, phrases);
  return actor.role !== 'discipline_liaison' || category === 'accusation' || isFoundIn(number, phrases);
};

/** The number at which the page before ended. Throws BadRequest `cursor.invalid`, like a cursor of another list. */
const numberIn = (cursor: string): string => {
  const [number] = decodeCursor(cursor, ['text']);
  if (!/^\d{6}-\d{4}-\d{6,7}$/.test(number)) throw new BadRequest(OTHER_CURSOR);
  return number;
};
