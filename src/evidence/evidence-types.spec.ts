import { describe, expect, it } from '@jest/globals';
import { unsaidSort } from './evidence-types.js';

describe('what a file is taken for when nobody said', () => {
  it.each([
    ['audio/mpeg', 'recording'],
    ['audio/amr', 'recording'],
    ['video/mp4', 'evidence'],
    ['image/jpeg', 'evidence'],
  ])('%s is %s', (mediaType, sort) => {
    expect(unsaidSort(mediaType)).toBe(sort);
  });
});
