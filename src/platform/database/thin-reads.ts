import type { Channel } from './channel.js';
import type { ThinRows } from './thin-rows.js';
import type { EngineName, EntityClass, Order, Reads, Row, Where } from './tx.js';

/** Reads over one channel, outside of any transaction. */
export class ThinReads implements Reads {
  constructor(
    private readonly thin: ThinRows,
    private readonly channel: Channel,
  ) {}

  get engine(): EngineName {
    return this.channel.engine;
  }

  sql<R = Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.channel.rows(text, params) as Promise<R[]>;
  }

  find<E extends object>(entity: EntityClass<E>, where: Where<E>, order?: Order<E>, limit?: number): Promise<E[]> {
    return this.thin.find(this.channel, entity, where, { order, limit });
  }

  async findOne<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined> {
    const [row] = await this.thin.find(this.channel, entity, where, { limit: 1 });
    return row;
  }
}
