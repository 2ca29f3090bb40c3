import { Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { grouped } from '../../kernel/grouped.js';
import { among } from '../../platform/database/lists.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { depthFor, readsEvent } from '../permissions/reading.js';
import { visibleTo } from '../permissions/visibility.js';
import { shutOutFrom } from '../seen-relatives.js';
import type { EventKind } from '../step-names.js';
import { isRepeatRung, type Category, type Visibility } from '../vocabulary.js';

/** That something happened on a case. */
export type Happened = { caseId: string; kind: EventKind; visibility: Visibility; particulars: Record<string, unknown> };

/** A case that changed, and by what, as far as the actor reads of it. */
export type CaseNews = { caseId: string; kinds: EventKind[] };

/** Which of what happened an actor may hear of: the same cases and the same events as in lists and timelines. */
@Injectable()
export class CaseNewsService {
  constructor(private readonly reader: Reader) {}

  async for(actor: Staff, happened: readonly Happened[]): Promise<CaseNews[]> {
    const byCase = grouped(happened, ({ caseId }) => caseId);
    const seen = await this.seen(actor, [...byCase.keys()]);
    if (seen.length === 0) return [];
    const told = seen.map(({ id, category }) => {
      const depth = depthFor(actor, { category });
      const events = (byCase.get(id) ?? []).filter(
        ({ kind, visibility, particulars }) =>
          readsEvent(depth, kind) && (depth === 'full' || visibility === 'public') && !isRepeatRung(particulars['rung']),
      );
      return { caseId: id, events };
    });
    const hidden = await shutOutFrom(
      this.reader,
      actor,
      told.flatMap(({ events }) => events.flatMap(othersIn)),
    );
    return told
      .map(({ caseId, events }) => ({
        caseId,
        kinds: [...new Set(events.filter((event) => !othersIn(event).some((id) => hidden.has(id))).map(({ kind }) => kind))],
      }))
      .filter(({ kinds }) => kinds.length > 0);
  }

  private async seen(actor: Staff, ids: readonly string[]): Promise<{ id: string; category: Category }[]> {
    if (ids.length === 0) return [];
    const [inList, list] = among(this.reader, ids);
    const { sql, params } = visibleTo(actor);
    return this.reader.sql(`SELECT c.id AS id, c.category AS category FROM cases c WHERE c.id ${inList} AND ${sql}`, [
      list,
      ...params,
    ]);
  }
}

/** Other cases that an event is about. */
const othersIn = ({ particulars: { otherCaseId, parentId } }: Happened): string[] =>
  [otherCaseId, parentId].filter((id) => typeof id === 'string');
