import { describe, expect, it } from '@jest/globals';
import { languageOf } from './accept-language.js';

describe('languageOf', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB', 'en'],
    ['en;q=0.4, zh-TW;q=0.6', 'zh'],
    ['zh;q=0.4, en;q=0.6', 'en'],
    ['de, en;q=0.1', 'en'],
    ['de', 'zh'],
    ['*', 'zh'],
    ['zh;q=0, *', 'en'],
    ['en, zh', 'en'],
    ['EN', 'en'],
    ['english', 'zh'],
    ['en;q=7', 'zh'],
    ['en; q=0.5, *;q=0.8', 'zh'],
    [';;;,,,q=', 'zh'],
  ])('answers %j in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
