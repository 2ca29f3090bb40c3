import { createHash } from 'node:crypto';
import { BoundedMap } from './bounded-map.js';
import type { Channel } from './channel.js';
import { numbered } from './placeholders.js';
import { PLANNED_ANEW, type Row } from './tx.js';

/** What a pg client and a pg pool have in common. */
export type Queryable = {
  query(config: {
    text: string;
    values?: readonly unknown[];
    name?: string;
  }): Promise<{ rows: Row[]; rowCount: number | null; command: string }>;
};

/** A pg client or pool; statements that recur are sent by name, so the server parses and plans them once per connection. */
export class PostgresChannel implements Channel {
  readonly engine = 'postgres';

  constructor(private readonly target: Queryable) {}

  async rows(text: string, params: readonly unknown[]): Promise<Row[]> {
    return (await this.run(text, params)).rows;
  }

  async change(text: string, params: readonly unknown[]): Promise<number> {
    return (await this.run(text, params)).rowCount ?? 0;
  }

  private run(text: string, params: readonly unknown[]): ReturnType<Queryable['query']> {
    const name = nameOf(text);
    return this.target.query(
      name === undefined ? { text: numbered(text), values: params } : { name, text: numbered(text), values: params },
    );
  }
}

/** A named statement stays on the server for the connection's life: name only what has come up often, and not without end. */
const OFTEN = 5;
const MOST_NAMES = 500;
const seen = new BoundedMap<string, number>(4000);
const names = new Map<string, string>();

const nameOf = (text: string): string | undefined => {
  if (text.startsWith(PLANNED_ANEW)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const times = (seen.get(text) ?? 0) + 1;
  seen.set(text, times);
  if (times < OFTEN) return undefined;
  const name = `h_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
};
