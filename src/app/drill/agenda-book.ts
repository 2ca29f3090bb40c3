import type { Instant } from '../../kernel/time.js';
import type { AgendaItem } from '../../tools/plan/agenda.js';

/** Something that people do because of what happened: an acknowledgement, an answer to a letter. */
export type Errand = { name: string; run(): Promise<void> };

export type Entry = { at: Instant } & ({ kind: 'act'; item: AgendaItem } | { kind: 'errand'; errand: Errand });

/** What is still to be done, by time; of the same moment what was entered first comes first. */
export class AgendaBook {
  private readonly entries: Entry[];

  constructor(entries: readonly Entry[]) {
    this.entries = entries.toSorted(byTime);
  }

  get nextAt(): Instant | undefined {
    return this.entries[0]?.at;
  }

  take(): Entry | undefined {
    return this.entries.shift();
  }

  add(entry: Entry): void {
    const later = this.entries.findIndex(({ at }) => at > entry.at);
    this.entries.splice(later < 0 ? this.entries.length : later, 0, entry);
  }
}

const byTime = (one: Entry, other: Entry): number => (one.at < other.at ? -1 : Number(one.at > other.at));
