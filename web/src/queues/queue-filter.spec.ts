import { describe, expect, it } from '@jest/globals';
import { chipsOf, queryOf, readFilter, sortOf, withoutChip, writeFilter } from './queue-filter.js';

const read = (address: string) => readFilter(new URLSearchParams(address));

describe('a list in the address', () => {
  it('is read back as it was written', () => {
    const filter = { view: 'overdue', mine: true, severity: 4, townCode: '990114101', q: '名单 公示' } as const;
    expect(readFilter(writeFilter(filter))).toEqual(filter);
  });

  it('leaves out what is no filter', () => {
    expect(read('severity=9&mine=yes&cursor=abc&view=')).toEqual({});
  });

  it('is asked of the server without the name for all', () => {
    expect(queryOf({ view: 'all', severity: 4 })).toEqual({ severity: 4, sort: '-receivedAt' });
    expect(queryOf({ view: 'not_taken' })).toEqual({ view: 'not_taken', sort: 'dueAt' });
  });

  it('begins with what is due next where there is work to do, unless one wants it otherwise', () => {
    expect(sortOf({ view: 'to_triage' })).toBe('dueAt');
    expect(sortOf({ view: 'to_triage', sort: '-severity' })).toBe('-severity');
    expect(sortOf({ view: 'overdue', q: '公示' })).toBe('-receivedAt');
    expect(sortOf({})).toBe('-receivedAt');
  });
});

describe('chips', () => {
  it('show a village with its town as one', () => {
    const filter = { townCode: '990114101', villageCode: '990114101205', mine: true, severity: 4 } as const;
    expect(chipsOf(filter)).toEqual(['severity', 'villageCode']);
    expect(withoutChip(filter, 'townCode')).toEqual({ mine: true, severity: 4 });
  });
});
