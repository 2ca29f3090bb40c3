import { Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import type { Instant } from '../kernel/time.js';
import { lookBacksVisibleTo } from '../lookback/look-back-visibility.js';
import { Reader } from '../platform/database/unit-of-work.js';

export type LookBackItem = 'procedure' | 'archive' | 'publicVoice';
/** Of those that are filled: passed, failed, not applicable. `share` leaves out the last. */
export type ItemFigures = { item: LookBackItem; share: number | null; pass: number; fail: number; notApplicable: number };
/** `owed` counts from the end of the stage; the lists are those of GET /api/look-backs. */
export type LookBackFigures = { owed: number; filled: number; overdue: number; share: number | null; items: ItemFigures[] };

const ITEMS: readonly [LookBackItem, column: string][] = [
  ['procedure', 'procedure'],
  ['archive', 'archive'],
  ['publicVoice', 'public_voice'],
];
const RESULTS = ['pass', 'fail', 'n_a'] as const;

/** How far the look-backs (回查) have come and what they found, of those that the reader sees. */
@Injectable()
export class LookBackFiguresService {
  constructor(private readonly reader: Reader) {}

  async of(actor: Staff, townCode: string | undefined, now: Instant): Promise<LookBackFigures> {
    const visible = lookBacksVisibleTo(actor);
    const sums = ITEMS.flatMap(([item, column]) =>
      RESULTS.map((result) => `COALESCE(SUM(CASE WHEN l.${column} = '${result}' THEN 1 ELSE 0 END), 0) AS "${item}_${result}"`),
    );
    const [row = {}] = await this.reader.sql<Record<string, number>>(
      `SELECT COUNT(*) AS owed, COALESCE(SUM(CASE WHEN l.filled_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS filled,
         COALESCE(SUM(CASE WHEN l.filled_at IS NULL AND l.due_at <= ? THEN 1 ELSE 0 END), 0) AS overdue, ${sums.join(', ')}
       FROM look_backs l WHERE ${visible.sql}${townCode === undefined ? '' : ' AND l.town_code = ?'}`,
      [now, ...visible.params, ...(townCode === undefined ? [] : [townCode])],
    );
    const number = (name: string): number => Number(row[name] ?? 0);
    return {
      owed: number('owed'),
      filled: number('filled'),
      overdue: number('overdue'),
      share: number('owed') === 0 ? null : number('filled') / number('owed'),
      items: ITEMS.map(([item]) => {
        const [pass, fail, notApplicable] = RESULTS.map((result) => number(`${item}_${result}`)) as [number, number, number];
        return { item, share: pass + fail === 0 ? null : pass / (pass + fail), pass, fail, notApplicable };
      }),
    };
  }
}
