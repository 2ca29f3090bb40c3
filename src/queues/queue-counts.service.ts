import { Injectable } from '@nestjs/common';
import { CaseCountsService } from '../cases/queues/case-counts.service.js';
import { viewsOf, type QueueView } from '../cases/queues/queue-views.js';
import type { Staff } from '../kernel/actor.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { ColumnChoice } from './column-choice.entity.js';
import type { QueueColumn } from './queue-columns.js';

/** `count` stops at 999; `isCapped` says that there are more. */
export type QueueCount = { view: QueueView; count: number; isCapped: boolean };

/** `columns` null: the person has chosen none. */
export type Queues = { queues: QueueCount[]; columns: QueueColumn[] | null };

@Injectable()
export class QueueCountsService {
  constructor(
    private readonly counts: CaseCountsService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  /** The views of this actor's role with their counts, the one to begin with first. */
  async of(actor: Staff, { mine }: { mine?: boolean }): Promise<Queues> {
    const queues: QueueCount[] = [];
    // One after the other: on SQLite each is a synchronous read, and requests of others come in between.
    for (const view of viewsOf(actor)) queues.push({ view, ...(await this.counts.count(actor, { view, mine })) });
    const choice = await this.reader.findOne(ColumnChoice, { staffId: actor.id });
    return { queues, columns: choice?.columns ?? null };
  }

  async chooseColumns({ id: staffId }: Staff, columns: QueueColumn[]): Promise<{ columns: QueueColumn[] }> {
    // Two screens may choose for the first time at once.
    const choose = `INSERT INTO queue_column_choices (staff_id, columns) VALUES (?, ?)
      ON CONFLICT (staff_id) DO UPDATE SET columns = excluded.columns`;
    await this.work.write((tx) => tx.change(choose, [staffId, JSON.stringify(columns)]));
    return { columns };
  }
}
