import { describe, expect, it } from '@jest/globals';
import { givenNames } from './part-name-rules.js';

describe('a given name', () => {
  it.each([
    ['𬇕生旺', ['生旺']],
    ['聂 广田', ['广田']],
    ['欧阳春兰', ['春兰']],
    ['李伟', []],
    ['Li Na', []],
    ['匿名', []],
    [null, []],
  ])('of %j is %j', (name, parts) => {
    expect(givenNames({ name })).toEqual(parts);
  });

  it('is known of those who signed with the complainant too', () => {
    expect(givenNames({ name: '聂广田', otherNames: ['单桂兰'] })).toEqual(['广田', '桂兰']);
  });
});
