import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isConflict } from './database-errors.js';
import { PostgresConnection } from './postgres-connection.js';
import { Slots } from './slots.js';
import { runGroup } from './write-group.js';
import { WriteLane } from './write-lane.js';
import type { Writer } from './writer.js';
import type { Writers } from './writers.js';

const MOST_RETRIES = 5;
/** ms; grows with every retry, with a random part so that two losers do not meet again. */
const RETRY_PAUSE = 10;

/** PostgreSQL: each writer has its own transaction; the writers of a named lane share one, a lane at a time. */
export class PostgresWriters implements Writers {
  private readonly lanes = new Map<string, WriteLane>();
  private readonly alone = new Set<Promise<void>>();
  /** Fewer than the pool has connections: a read from within a write must always find one, or all would wait for each other. */
  private readonly slots: Slots;

  constructor(
    private readonly dataSource: DataSource,
    connections: number,
  ) {
    this.slots = new Slots(connections);
  }

  add(writer: Writer, lane?: string): void {
    if (lane !== undefined) return this.laneOf(lane).add(writer);
    const run = this.runAlone(writer).finally(() => this.alone.delete(run));
    this.alone.add(run);
  }

  async idle(): Promise<void> {
    while (this.alone.size > 0) await Promise.all(this.alone);
    for (const lane of this.lanes.values()) await lane.idle();
  }

  private laneOf(name: string): WriteLane {
    const known = this.lanes.get(name);
    if (known) return known;
    const lane = new WriteLane((group) => this.runLane(group));
    this.lanes.set(name, lane);
    return lane;
  }

  private async runLane(group: Writer[]): Promise<void> {
    const [first] = group;
    if (group.length === 1 && first) return this.runAlone(first);
    try {
      await this.transact(group);
    } catch (error) {
      if (!isConflict(error)) return group.forEach((writer) => writer.fail(error));
      for (const writer of group) await this.runAlone(writer);
    }
  }

  private async runAlone(writer: Writer): Promise<void> {
    for (let retry = 0; ; retry += 1) {
      try {
        return await this.transact([writer]);
      } catch (error) {
        if (!isConflict(error) || retry === MOST_RETRIES) return writer.fail(error);
        await sleep(RETRY_PAUSE * retry + randomInt(RETRY_PAUSE));
      }
    }
  }

  private transact(group: readonly Writer[]): Promise<void> {
    return this.slots.use(async () => {
      const connection = await PostgresConnection.open(this.dataSource);
      try {
        await runGroup(connection, group);
      } finally {
        await connection.release();
      }
    });
  }
}
