import { Inject, Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest } from '../kernel/errors.js';
import { grouped } from '../kernel/grouped.js';
import { instant, type Instant } from '../kernel/time.js';
import { among } from '../platform/database/lists.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { afterCursor, conditionOf, OTHER_CURSOR, SORT_KEYS, type CaseFilter, type CaseSort } from './case-query.js';
import { clocksRead, depthFor, isTownRole, wordsFor } from './permissions/reading.js';
import type { Condition } from './permissions/visibility.js';
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
};

export type CasePage = { items: CaseItem[]; nextCursor: string | null };

type Row = Omit<CaseItem, 'excerpt' | 'nextDueAt' | 'isOverdue' | 'isSupervised'> & {
  workingText: string;
  redactedText: string | null;
};

/** With the whole text that a town may read. */
type Found = Row & { readable: string | null };

type Chunk = { rows: Found[]; last: string | undefined; isEnd: boolean };

const COLUMNS = `c.id AS id, c.number AS number, c.channel AS channel, c.state AS state, c.outcome AS outcome, c.received_at AS "receivedAt",
  c.town_code AS "townCode", c.village_code AS "villageCode", c.stage AS stage, c.category AS category, c.severity AS severity,
  substr(c.working_text, 1, 120) AS "workingText", substr(c.redacted_text, 1, 120) AS "redactedText"`;

/** Matches looked at in one go; grows while a page is not yet full. */
const FIRST_CHUNK = 64;
const LARGEST_CHUNK = 4096;

/** Lists of cases: thin SQL over what the actor may see, by keyset. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly reader: Reader,
    private readonly clocks: ClocksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page. With `q` the order is newest registered first, whatever `sort` says. Throws BadRequest `cursor.invalid`. */
  async page(actor: Staff, filter: CaseFilter, sort: CaseSort, cursor: string | undefined, limit: number): Promise<CasePage> {
    const now = instant(this.clock.now());
    const condition = conditionOf(actor, filter, now);
    if (filter.q !== undefined) return this.search(actor, searchPhrases(filter.q), condition, cursor, limit, now);
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
    const next =
      rows.length > limit && last
        ? encodeCursor(sort === '-severity' ? [last.severity, last.receivedAt, last.id] : [last.receivedAt, last.id])
        : null;
    return { items: await this.itemsOf(actor, page, now), nextCursor: next };
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
    const [dues, supervised] = await Promise.all([
      this.duesRead(actor, rows),
      supervisedAmong(
        this.reader,
        actor,
        rows.map(({ id }) => id),
      ),
    ]);
    return rows.map(({ workingText, redactedText, channel, ...row }) => {
      const depth = depthFor(actor, row);
      const nextDueAt = dues.get(row.id) ?? null;
      return {
        ...row,
        channel: depth === 'full' || depth === 'desk' ? channel : null,
        excerpt: wordsFor(depth, { workingText, redactedText }),
        nextDueAt,
        isOverdue: nextDueAt !== null && nextDueAt <= now,
        isSupervised: supervised.has(row.id),
      };
    });
  }

  /** When each is due next by the clocks that the actor reads in it: one statement, two for who reads some cases in part. */
  private async duesRead(actor: Staff, rows: readonly Row[]): Promise<ReadonlyMap<string, Instant>> {
    const byDepth = [...grouped(rows, (row) => clocksRead(depthFor(actor, row)))];
    const parts = byDepth.map(([clocks, some]) =>
      this.clocks.nextDues(
        this.reader,
        some.map(({ id }) => id),
        clocks,
      ),
    );
    return new Map((await Promise.all(parts)).flatMap((part) => [...part]));
  }
}

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
