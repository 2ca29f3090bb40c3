import { Inject, Injectable } from '@nestjs/common';
import { LookBack } from '../cases/entities/look-back.entity.js';
import { isTownRole, readBack } from '../cases/permissions/reading.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/time.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import type { ListLookBacksDto } from './dto/list-look-backs.dto.js';
import { lookBacksVisibleTo } from './look-back-visibility.js';

export type LookBackView = Omit<LookBack, 'slot'> & { isOverdue: boolean };
export type LookBackPage = { items: LookBackView[]; nextCursor: string | null };

/**
 * What a town wrote about a re-run was masked for the case that ordered it, so it is not read back (see `readBack`). What others wrote, who dropped
 * the re-run, is: only a filling has a sample.
 */
export const presentLookBack = ({ slot: _slot, ...row }: LookBack, actor: Staff, now: Instant): LookBackView => {
  const isOverdue = row.filledAt === null && row.dueAt <= now;
  const isOwnFilling = isTownRole(actor.role) && row.orderingCaseId !== null && row.sample !== null;
  if (!isOwnFilling) return { ...row, isOverdue };
  return { ...readBack(actor, row, 'procedureNote', 'archiveNote', 'publicVoiceNote', 'sample'), evidence: [], isOverdue };
};

/** Look-backs as an actor may read them. */
@Injectable()
export class LookBackListService {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page, the earliest due first. Throws BadRequest `cursor.invalid`. */
  async page(actor: Staff, query: ListLookBacksDto): Promise<LookBackPage> {
    const { town, village, stage, open, overdue, procedure, archive, publicVoice, cursor, limit = 50 } = query;
    const now = instant(this.clock.now());
    const visible = lookBacksVisibleTo(actor);
    const parts = [visible.sql];
    const params = [...visible.params];
    const and = (sql: string, ...values: unknown[]): void => {
      parts.push(sql);
      params.push(...values);
    };
    if (town !== undefined) and('l.town_code = ?', town);
    if (village !== undefined) and('l.village_code = ?', village);
    if (stage !== undefined) and('l.stage = ?', stage);
    if (open !== undefined) and(open ? 'l.filled_at IS NULL' : 'l.filled_at IS NOT NULL');
    if (overdue === true) and('l.filled_at IS NULL AND l.due_at <= ?', now);
    if (overdue === false) and('(l.filled_at IS NOT NULL OR l.due_at > ?)', now);
    if (procedure !== undefined) and('l.procedure = ?', procedure);
    if (archive !== undefined) and('l.archive = ?', archive);
    if (publicVoice !== undefined) and('l.public_voice = ?', publicVoice);
    if (cursor !== undefined) and('(l.due_at, l.id) > (?, ?)', ...decodeCursor(cursor, ['text', 'text']));
    const rows = await this.reader.sql<{ id: string }>(
      `SELECT l.id AS id FROM look_backs l WHERE ${parts.join(' AND ')} ORDER BY l.due_at, l.id LIMIT ?`,
      [...params, limit + 1],
    );
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const page = ids.length === 0 ? [] : await this.reader.find(LookBack, { id: ids }, { dueAt: 'ASC', id: 'ASC' });
    const last = page.at(-1);
    return {
      items: page.map((row) => presentLookBack(row, actor, now)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.dueAt, last.id]) : null,
    };
  }

  async one(actor: Staff, id: string): Promise<LookBackView> {
    return presentLookBack(await this.visible(actor, id), actor, instant(this.clock.now()));
  }

  /** The row, if this actor may see it. Throws NotFound, alike for what is hidden and what is missing. */
  async visible(actor: Staff, id: string): Promise<LookBack> {
    const { sql, params } = lookBacksVisibleTo(actor);
    const rows = await this.reader.sql(`SELECT 1 AS seen FROM look_backs l WHERE l.id = ? AND ${sql}`, [id, ...params]);
    const lookBack = rows.length > 0 ? await this.reader.findOne(LookBack, { id }) : undefined;
    if (!lookBack) throw new NotFound();
    return lookBack;
  }
}
