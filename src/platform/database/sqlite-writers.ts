import type { DataSource } from 'typeorm';
import { SqliteConnection } from './sqlite-connection.js';
import { runGroup } from './write-group.js';
import { WriteLane } from './write-lane.js';
import type { Writer } from './writer.js';
import type { Writers } from './writers.js';

/** SQLite: one lane for all, for there is one writing connection. */
export class SqliteWriters implements Writers {
  private readonly lane: WriteLane;

  constructor(dataSource: DataSource) {
    const connection = new SqliteConnection(dataSource);
    this.lane = new WriteLane(async (group) => {
      try {
        await runGroup(connection, group);
      } catch (error) {
        for (const writer of group) writer.fail(error);
      }
    });
  }

  add(writer: Writer): void {
    this.lane.add(writer);
  }

  idle(): Promise<void> {
    return this.lane.idle();
  }
}
