/** The one source of time. Everything that needs "now" asks it; nothing else calls `new Date()` without an argument. */
export type Clock = { now(): Date };

/** Injection token of the application's Clock. */
export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at `origin` and ticks on from there, for demonstrations and tests; `set` moves it. */
export class MovableClock implements Clock {
  private offset: number;

  constructor(origin: Date) {
    this.offset = origin.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  set(moment: Date): void {
    this.offset = moment.getTime() - Date.now();
  }
}
