import type { AuditEntry } from './audit-entry.entity.js';
import { canonicalJson } from './canonical-json.js';
import type { ChainFault } from './chain-fault.js';
import { BEFORE_THE_FIRST, hashOf } from './chained-form.js';

/** An end of the chain that is known from elsewhere: its head's row, or an anchor with its day. */
export type KnownEnd = { seq: number; hash: string; day?: string };

/** So far a moved entry is looked for. */
const FARTHEST = 1_000;

/** Walks one district's chain from its first entry, one row behind what it is given, to its first fault. Pure. */
export class ChainWalk {
  /** The last entry that was found right. */
  last: KnownEnd & { id: string | null } = { seq: 0, hash: BEFORE_THE_FIRST, id: null };
  private beforeLast = '';
  private waiting: AuditEntry | undefined;
  private readonly anchors: Map<number, KnownEnd>;

  constructor(
    readonly district: string,
    private readonly allAnchors: readonly KnownEnd[] = [],
  ) {
    this.anchors = new Map(allAnchors.map((anchor) => [anchor.seq, anchor]));
  }

  /** The number of the row that was taken last. */
  get taken(): number | undefined {
    return (this.waiting ?? (this.last.id === null ? undefined : this.last))?.seq;
  }

  /** The next row, in the order of the numbers. Answers what is wrong with the one before, if anything is. */
  take(row: AuditEntry): ChainFault | undefined {
    const { waiting } = this;
    this.waiting = row;
    return waiting && this.examine(waiting, row);
  }

  /** After the last row. `head`: where the chain says that it ends. */
  end(head?: KnownEnd): ChainFault | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    const fault = waiting && this.examine(waiting, undefined);
    if (fault && head && waiting.seq > head.seq) return { ...fault, kind: 'inserted' };
    return fault ?? this.examineEnd(head);
  }

  private examine(row: AuditEntry, next: AuditEntry | undefined): ChainFault | undefined {
    const fault = this.faultOf(row, next);
    if (fault) return fault;
    this.beforeLast = this.last.hash;
    this.last = { seq: row.seq, hash: row.hash, id: row.id };
    const anchor = this.anchors.get(row.seq);
    return anchor && anchor.hash !== row.hash ? this.fault('rewritten', row.seq, row.id, anchor.day) : undefined;
  }

  private faultOf(row: AuditEntry, next: AuditEntry | undefined): ChainFault | undefined {
    const { last } = this;
    const expected = last.seq + 1;
    if (row.seq < expected) return this.fault('inserted', row.seq, row.id);
    if (isWhole(row, row.seq)) {
      if (row.seq > expected) return this.fault('missing', expected, null);
      if (row.prevHash === last.hash) return undefined;
      // Whichever of the two the next row vouches for is the true one.
      return next?.prevHash === row.hash && last.seq > 0
        ? this.fault('changed', last.seq, last.id)
        : this.fault('changed', row.seq, row.id);
    }
    if (next && next.prevHash === last.hash && isWhole(next, expected)) return this.displaced(row, next);
    const place = placeOf(row);
    if (place === undefined)
      return row.seq > expected ? this.fault('missing', expected, null) : this.fault('changed', row.seq, row.id);
    if (place === last.seq && row.prevHash === this.beforeLast) return this.fault('inserted', last.seq, last.id);
    const nextLiesRight = next !== undefined && isWhole(next, next.seq);
    return place <= expected || nextLiesRight ? this.fault('reordered', row.seq, row.id) : this.fault('missing', expected, null);
  }

  /** The next row belongs here: this one was put before it, or changed places with it. */
  private displaced(row: AuditEntry, next: AuditEntry): ChainFault {
    return this.fault(isWhole(row, next.seq) ? 'reordered' : 'inserted', row.seq, row.id);
  }

  private examineEnd(head: KnownEnd | undefined): ChainFault | undefined {
    const { seq, hash, id } = this.last;
    const beyond = this.allAnchors.find((anchor) => anchor.seq > seq);
    if (beyond || (head && head.seq > seq)) return this.fault('truncated', seq + 1, null, beyond?.day);
    if (head && head.seq < seq) return this.fault('inserted', head.seq + 1, null);
    return head && head.hash !== hash ? this.fault('rewritten', seq, id) : undefined;
  }

  private fault(kind: ChainFault['kind'], seq: number, id: string | null, day?: string): ChainFault {
    return { kind, table: 'audit_entries', district: this.district, seq, id, ...(day === undefined ? {} : { day }) };
  }
}

/** Whether the row's hash is that of its content in this place of the chain. */
const isWhole = (row: AuditEntry, seq: number): boolean => {
  try {
    return row.hash === hashOf({ ...row, seq }) && row.refs === canonicalJson(JSON.parse(row.refs));
  } catch {
    return false;
  }
};

/** Where the row was chained, if that is not far from where it lies now. */
const placeOf = (row: AuditEntry): number | undefined => {
  for (let distance = 1; distance <= FARTHEST; distance += 1) {
    const place = [row.seq - distance, row.seq + distance].find((seq) => seq > 0 && isWhole(row, seq));
    if (place !== undefined) return place;
  }
  return undefined;
};
