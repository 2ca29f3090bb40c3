import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { conditionOf, type CaseFilter } from '../case-query.js';
import type { Condition } from '../permissions/visibility.js';

/** Counted no further: nobody works through more, and counting them costs. */
export const MOST_COUNTED = 999;

export type CaseCount = { count: number; isCapped: boolean };

/** How many cases a list would have, by the very condition of the list. */
@Injectable()
export class CaseCountsService {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(actor: Staff, filter: CaseFilter): Promise<CaseCount> {
    const condition: Condition = conditionOf(actor, filter, instant(this.clock.now()));
    const rows = await this.reader.sql<{ found: number }>(
      `SELECT COUNT(*) AS found FROM (SELECT 1 AS hit FROM cases c WHERE ${condition.sql} LIMIT ${MOST_COUNTED + 1}) seen`,
      condition.params,
    );
    const found = rows[0]?.found ?? 0;
    return { count: Math.min(found, MOST_COUNTED), isCapped: found > MOST_COUNTED };
  }
}
