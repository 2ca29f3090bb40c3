import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { hearChanges, type News } from './change-stream.js';

class FakeLine extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: FakeLine[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    FakeLine.all.push(this);
  }

  says(type: string, data = '{}'): void {
    this.dispatchEvent(Object.assign(new Event(type), { data }));
  }

  close(): void {
    this.readyState = FakeLine.CLOSED;
  }
}

describe('the line of changes', () => {
  let heard: News['event'][];
  let stop: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    FakeLine.all.length = 0;
    Object.assign(globalThis, { EventSource: FakeLine });
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
    heard = [];
    stop = hearChanges(({ event }) => heard.push(event));
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  it('comes back after the session was over, and says that something was missed', () => {
    const [first] = FakeLine.all;
    first!.says('ready');
    first!.says('over');
    expect([heard, first!.readyState]).toEqual([['over'], FakeLine.CLOSED]);
    jest.advanceTimersByTime(30_000);
    // Nobody has signed in again yet.
    FakeLine.all[1]!.close();
    FakeLine.all[1]!.says('error');
    jest.advanceTimersByTime(30_000);
    FakeLine.all[2]!.says('ready');
    expect([heard, FakeLine.all.length]).toEqual([['over', 'reset'], 3]);
  });

  it('stays closed when nobody listens any more', () => {
    FakeLine.all[0]!.says('over');
    stop();
    jest.advanceTimersByTime(60_000);
    expect(FakeLine.all).toHaveLength(1);
  });
});
