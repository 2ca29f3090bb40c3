import { describe, expect, it } from '@jest/globals';
import { instant } from '../kernel/time.js';
import { queryOf } from './query-rules.js';

const NOW = instant(new Date('2026-10-12T01:00:00Z'));
const refused = (name: string) => ({ status: 400, description: expect.stringContaining(name) });

describe('a query', () => {
  it.each([
    [{}, { offset: 0, limit: 1000 }],
    [
      { page: '3', page_size: '20' },
      { offset: 40, limit: 20 },
    ],
    [
      { page: '2', page_size: '5000' },
      { offset: 1000, limit: 1000 },
    ],
    [
      { page: '', page_size: '' },
      { offset: 0, limit: 1000 },
    ],
  ])('of %j reads from a row and so many', (asked, page) => {
    expect(queryOf(asked, NOW)).toMatchObject({ page });
  });

  it.each(['0', '-1', '1.5', 'x', '99999999', '１'])('has no page %s', (odd) => {
    expect(queryOf({ page: odd }, NOW)).toEqual(refused('page'));
    expect(queryOf({ page_size: odd }, NOW)).toEqual(refused('page_size'));
  });

  it.each([['open,closed'], [['open', 'closed']], [['open, ', 'closed']]])('asks for several values as %j', (status) => {
    expect(queryOf({ status }, NOW)).toMatchObject({ statuses: ['open', 'closed'] });
  });

  it('with ids asks for nothing else, not even a date that is none', () => {
    expect(queryOf({ service_request_id: ['a', 'b,c'], start_date: 'yesterday' }, NOW)).toEqual({ ids: ['a', 'b', 'c'] });
  });

  it('takes no object where a value belongs', () => {
    expect(queryOf({ status: { open: '1' } }, NOW)).toEqual(refused('status'));
    expect(queryOf({ start_date: ['2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z'] }, NOW)).toEqual(refused('start_date'));
  });
});
