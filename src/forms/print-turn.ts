/** One piece of work after another, in the order in which they were asked for. */
export class PrintTurn {
  private last: Promise<unknown> = Promise.resolve();

  /** Throws what the work throws; the next one has its turn all the same. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
