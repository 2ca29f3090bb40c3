import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { instant } from '../../kernel/time.js';
import { PeopleService } from '../../people/people.service.js';
import { note } from '../../platform/audit/note.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/http/csv-rules.js';
import { RegionsService } from '../../regions/regions.service.js';
import { CaseListService, type CaseItem, type CasePage } from '../case-list.service.js';
import type { CaseFilter, CaseSort } from '../case-query.js';
import { CHANNEL_WORDS, OUTCOME_WORDS, STATE_WORDS } from '../words.js';
import { readerMark, shownEnd, shownMark, shownTime, type ReaderMark } from './reader-mark.js';

/** Rows of one file. */
export const MOST_ROWS = 10_000;
const PAGE = 100;

const TITLES = [
  ...['编号', '来源', '状态', '结果', '收到时间', '镇街', '村', '阶段', '严重程度', '内容摘要'],
  ...['下一时限', '是否超期', '是否督办', '查看人'],
];

export type CaseExport = { filename: string; stream: Readable };

/** The list of cases as a file, by the same visibility, page by page, with the reader's mark in its first line and on every row. */
@Injectable()
export class CaseExportService {
  constructor(
    private readonly list: CaseListService,
    private readonly people: PeopleService,
    private readonly regions: RegionsService,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** It is on record before the first row leaves. Throws BadRequest as the list does. */
  async open(actor: Staff, filter: CaseFilter, sort: CaseSort): Promise<CaseExport> {
    const mark = await readerMark(this.people, actor, instant(this.clock.now()));
    const portions = this.portions(actor, filter, sort);
    const first = await portions.next();
    const id = newId();
    await this.note(actor, 'cases.export', id, { mark: mark.code, filters: askedBy(filter) });
    const rows = this.rows(actor, first.value ?? [], portions, mark, id);
    const stamp = mark.at.slice(0, 16).replaceAll(/[-:T]/gu, '');
    return { filename: `cases-${stamp}-${mark.code}.csv`, stream: Readable.from(rows, { objectMode: false }) };
  }

  private async *rows(
    actor: Staff,
    first: readonly CaseItem[],
    portions: AsyncGenerator<CaseItem[], void>,
    mark: ReaderMark,
    id: string,
  ): AsyncGenerator<Buffer> {
    const shown = shownMark(mark);
    let count = 0;
    try {
      yield Buffer.from(BYTE_ORDER_MARK + csvLine([`查看人：${shown}　仅限本人办理使用，不得外传`]) + csvLine(TITLES));
      for (let portion: readonly CaseItem[] | void = first; portion; portion = (await portions.next()).value) {
        const items = portion.slice(0, MOST_ROWS - count);
        count += items.length;
        yield Buffer.from((await Promise.all(items.map((item) => this.line(item, shown)))).join(''));
        if (items.length < portion.length) {
          yield Buffer.from(csvLine([`只列出前 ${MOST_ROWS} 件，请缩小范围后再导出。`]));
          return;
        }
      }
    } finally {
      await this.note(actor, 'cases.exported', id, { rows: count });
    }
  }

  /** The list page by page. What is due next is put in order once, and then read: a page in that order costs as much as all of it. */
  private async *portions(actor: Staff, filter: CaseFilter, sort: CaseSort): AsyncGenerator<CaseItem[], void> {
    if (sort === 'dueAt' && filter.q === undefined) {
      const ids = await this.list.idsByDue(actor, filter, MOST_ROWS + 1);
      for (let from = 0; from < ids.length; from += PAGE) yield this.list.these(actor, ids.slice(from, from + PAGE));
      return;
    }
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: CasePage = await this.list.page(actor, filter, sort, cursor, PAGE);
      yield page.items;
      cursor = page.nextCursor;
    }
  }

  private async line(item: CaseItem, shown: string): Promise<string> {
    const place = async (code: string | null): Promise<string> => (code ? ((await this.regions.find(code))?.name ?? code) : '');
    return csvLine([
      item.number,
      item.channel && CHANNEL_WORDS[item.channel].zh,
      STATE_WORDS[item.state].zh,
      item.outcome && OUTCOME_WORDS[item.outcome].zh,
      shownTime(item.receivedAt),
      await place(item.townCode),
      await place(item.villageCode),
      item.stage,
      item.severity,
      item.excerpt,
      item.nextDueAt && shownEnd(item.nextDueAt),
      item.isOverdue ? '是' : '否',
      item.isSupervised ? '是' : '否',
      shown,
    ]);
  }

  private note(actor: Staff, action: string, id: string, refs: Record<string, string | number | null>): Promise<void> {
    const { districtCode } = actor;
    const at = instant(this.clock.now());
    return this.work.write(async (tx) => note(tx, { districtCode, at, actor, action, subject: { type: 'export', id }, refs }));
  }
}

/** As long as a reference in the trail may be. */
const LONGEST_REFERENCE = 128;

/** By what the list was narrowed, in names. */
const askedBy = (filter: CaseFilter): string | null =>
  Object.entries(filter)
    .flatMap(([name, value]) => (value === undefined ? [] : [name]))
    .toSorted()
    .join('.')
    .slice(0, LONGEST_REFERENCE) || null;
