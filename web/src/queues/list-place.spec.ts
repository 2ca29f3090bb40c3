import { describe, expect, it } from '@jest/globals';
import { isForList, moved, toggled } from './list-place.js';

describe('the place in a list', () => {
  it('moves by one and stops at both ends', () => {
    expect(moved(['a', 'b', 'c'], 'a', 1)).toBe('b');
    expect(moved(['a', 'b', 'c'], 'c', 1)).toBe('c');
    expect(moved(['a', 'b', 'c'], 'a', -1)).toBe('a');
  });

  it('begins at the end from which one comes, also where the row is gone', () => {
    expect(moved(['a', 'b'], undefined, 1)).toBe('a');
    expect(moved(['a', 'b'], 'gone', -1)).toBe('b');
    expect(moved([], undefined, 1)).toBeUndefined();
  });

  it('marks and unmarks', () => {
    expect([...toggled(toggled(new Set(['a']), 'b'), 'a')]).toEqual(['b']);
  });

  it.each([
    ['<input type="radio" id="at">', true],
    ['<input type="checkbox" id="at">', true],
    ['<button id="at"></button>', true],
    ['<input id="at">', false],
    ['<input type="search" id="at">', false],
    ['<div role="dialog"><button id="at"></button></div>', false],
  ])('hears the keys pressed on %s: %s', (html, isHeard) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    // The judge asks for this window's own elements.
    const element = document.importNode(page.body, true).querySelector('#at');
    expect(isForList(element)).toBe(isHeard);
  });
});
