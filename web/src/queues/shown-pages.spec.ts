import { describe, expect, it } from '@jest/globals';
import type { CaseItem } from '../api/schema.js';
import { refreshed, rowsOf, type Pages } from './shown-pages.js';

const item = (id: string, state = 'registered') => ({ id, state }) as CaseItem;
const pages = (...lists: CaseItem[][]): Pages => ({
  pages: lists.map((items) => ({ items, nextCursor: null })),
  pageParams: lists.map(() => undefined),
});

describe('an open list', () => {
  it('shows a case once, though it moved to a later page', () => {
    expect(rowsOf(pages([item('a'), item('b')], [item('b'), item('c')])).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps every row where it is, and tells what has left and what has come', () => {
    const { data, left, fresh } = refreshed(
      pages([item('a'), item('b')], [item('c')]),
      ['a', 'c', 'd', 'e'],
      [item('c', 'routed'), item('d')],
    );
    expect(rowsOf(data).map(({ id, state }) => [id, state])).toEqual([
      ['a', 'registered'],
      ['b', 'registered'],
      ['c', 'routed'],
    ]);
    expect(left).toEqual(['a']);
    expect(fresh).toEqual(['d']);
  });
});
