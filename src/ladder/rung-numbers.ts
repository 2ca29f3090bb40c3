import { Injectable } from '@nestjs/common';
import type { DueRung } from '../deadlines/due-rungs.js';
import { millis, type Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Metrics } from '../platform/metrics/metrics.js';

/** Seconds: what the alarm clock promises, what a sweep promises, and what only a sleep explains. */
const LAGS = [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 35, 120, 600, 3600, 86_400];

/** Counts the rungs that this process fires and how late it was with each. */
@Injectable()
export class RungNumbers {
  private readonly lags;

  constructor(metrics: Metrics) {
    this.lags = metrics.histogram('huicha_rung_fired_seconds', 'Fired rungs, and from due to fired', ['rung'], LAGS);
  }

  /** Once the transaction stands. */
  fired(tx: Tx, rungs: readonly DueRung[], now: Instant): void {
    tx.afterCommit(() => {
      for (const { rung, rungAt } of rungs) this.lags.observe({ rung }, Math.max(0, millis(now) - millis(rungAt)) / 1000);
    });
  }
}
