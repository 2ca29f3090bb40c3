import { Injectable } from '@nestjs/common';
import { endOfDay, startOfDay, type Day } from '../../kernel/time.js';
import { Reader } from '../database/unit-of-work.js';
import { decodeCursor, encodeCursor } from '../http/cursor.js';
import type { AuditActor, AuditRefs } from './audit-fact.js';
import type { AuditEntry } from './audit-entry.entity.js';
import { ENTRY_COLUMNS } from './entries-from.js';

/** `action` with a full stop at its end means every act that begins so */
export type TrailFilter = { actor?: string; subject?: string; action?: string; day?: Day; from?: Day; to?: Day };

/** An entry as auditors read it. */
export type TrailItem = Pick<AuditEntry, 'seq' | 'id' | 'at' | 'action' | 'hash'> & {
  actor: AuditActor;
  subject: { type: string; id: string };
  refs: AuditRefs;
};

export type TrailPage = { items: TrailItem[]; nextCursor: string | null };

/** The chained entries of a district, the last first. */
@Injectable()
export class AuditTrail {
  constructor(private readonly reader: Reader) {}

  /** One page. Throws BadRequest `cursor.invalid`. */
  async page(district: string, filter: TrailFilter, cursor: string | undefined, limit: number): Promise<TrailPage> {
    const { actor, subject, action, day, from = day, to = day } = filter;
    const conditions: [string, unknown[]][] = [['district_code = ?', [district]]];
    if (cursor !== undefined) conditions.push(['seq < ?', decodeCursor(cursor, ['number'])]);
    if (actor !== undefined) conditions.push(['actor_id = ?', [actor]]);
    if (subject !== undefined) conditions.push(['subject_id = ?', [subject]]);
    if (action?.endsWith('.')) conditions.push(['substr(action, 1, ?) = ?', [action.length, action]]);
    else if (action !== undefined) conditions.push(['action = ?', [action]]);
    if (from !== undefined) conditions.push(['at >= ?', [startOfDay(from)]]);
    if (to !== undefined) conditions.push(['at < ?', [endOfDay(to)]]);
    const rows = await this.reader.sql<AuditEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE ${conditions.map(([sql]) => sql).join(' AND ')} ORDER BY seq DESC LIMIT ?`,
      [...conditions.flatMap(([, params]) => params), limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(itemOf), nextCursor: rows.length > limit && last ? encodeCursor([last.seq]) : null };
  }
}

const itemOf = ({ seq, id, at, actorKind, actorId, action, subjectType, subjectId, refs, hash }: AuditEntry): TrailItem => ({
  seq,
  id,
  at,
  actor: { kind: actorKind, id: actorId },
  action,
  subject: { type: subjectType, id: subjectId },
  refs: JSON.parse(refs) as AuditRefs,
  hash,
});
