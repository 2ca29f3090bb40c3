/** Gives the seat up; doing it twice is harmless. */
export type Leave = () => void;

type Bench = { taken: number; waiting: Set<(leave: Leave) => void> };

/** A few seats per caller in this process, taken in the order of asking. */
export class Seats {
  private readonly benches = new Map<string, Bench>();

  /** @param standing so many may wait for a seat of one caller's bench */
  constructor(
    private readonly seats: number,
    private readonly standing: number,
  ) {}

  /** A seat as soon as one is free; nothing after `patienceMs`, or when too many wait. */
  take(caller: string, patienceMs: number): Promise<Leave | undefined> {
    const bench = this.benches.get(caller) ?? { taken: 0, waiting: new Set() };
    this.benches.set(caller, bench);
    if (bench.taken < this.seats) return Promise.resolve(this.seated(caller, bench));
    if (bench.waiting.size >= this.standing) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const called = (leave: Leave): void => {
        clearTimeout(tooLate);
        resolve(leave);
      };
      const tooLate = setTimeout(() => {
        bench.waiting.delete(called);
        resolve(undefined);
      }, patienceMs);
      bench.waiting.add(called);
    });
  }

  /** Callers who sit or wait. */
  get size(): number {
    return this.benches.size;
  }

  private seated(caller: string, bench: Bench): Leave {
    bench.taken += 1;
    let isSeated = true;
    return () => {
      if (!isSeated) return;
      isSeated = false;
      bench.taken -= 1;
      this.callNext(caller, bench);
    };
  }

  private callNext(caller: string, bench: Bench): void {
    for (const called of bench.waiting) {
      bench.waiting.delete(called);
      called(this.seated(caller, bench));
      return;
    }
    if (bench.taken === 0) this.benches.delete(caller);
  }
}
