import { expect, it } from '@jest/globals';
import { AgendaBook, type Entry } from './agenda-book.js';

const errand = (at: string, name: string): Entry => ({ at, kind: 'errand', errand: { name, run: async () => undefined } });

it('an agenda goes by time, and of one moment what was entered first comes first', () => {
  const book = new AgendaBook([errand('b', 'second'), errand('a', 'first')]);
  book.add(errand('b', 'third'));
  book.add(errand('c', 'fifth'));
  book.add(errand('b', 'fourth'));
  expect(book.nextAt).toBe('a');
  const names = Array.from({ length: 6 }, () => {
    const entry = book.take();
    return entry?.kind === 'errand' ? entry.errand.name : undefined;
  });
  expect(names).toEqual(['first', 'second', 'third', 'fourth', 'fifth', undefined]);
  expect(book.nextAt).toBeUndefined();
});
