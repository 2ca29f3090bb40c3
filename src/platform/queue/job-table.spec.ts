import { describe, expect, it } from '@jest/globals';
import { buildJobTable, JobTableError } from './job-table.js';

const handler = async (): Promise<void> => {};

describe('job table', () => {
  it('gives every message and every schedule its handler', () => {
    const table = buildJobTable(
      [
        { name: 'case.registered', handler },
        { name: 'sweep', handler, everyMs: 60_000, queue: 'deadlines' },
        { name: 'wake', handler, kind: 'alarm', queue: 'deadlines' },
      ],
      ['case.registered'],
    );
    expect([...table.messages.keys()]).toEqual(['case.registered']);
    expect(table.scheduled.get('sweep')).toBe(handler);
    expect(table.alarms.get('wake')).toBe(handler);
    expect(table.schedules).toEqual([{ name: 'sweep', everyMs: 60_000, queue: 'deadlines' }]);
    expect([...table.queues.values()]).toEqual(['maintenance', 'deadlines', 'deadlines']);
  });

  it.each([
    [
      'two handlers of one name',
      [
        { name: 'a', handler },
        { name: 'a', handler },
      ],
      ['a'],
      "Two job routes are named 'a'",
    ],
    ['a message without a handler', [], ['a'], "The message 'a' has no handler"],
    ['a handler without a message', [{ name: 'a', handler }], [], "'a' handles a message that nobody announces"],
    ['a name that is both', [{ name: 'a', handler, everyMs: 5 }], ['a'], 'both a message and a schedule'],
    ['an interval of nothing', [{ name: 'a', handler, everyMs: 0 }], [], 'at least 1 ms'],
  ])('refuses to start on %s', (_title, routes, messages, sentence) => {
    expect(() => buildJobTable(routes, messages)).toThrow(JobTableError);
    expect(() => buildJobTable(routes, messages)).toThrow(sentence);
  });
});
