import { describe, expect, it } from '@jest/globals';
import { fts5Query, isFoundIn, searchPhrases, tsQuery, tsVectorText } from './search-tokens.js';

const isFound = (query: string, text: string): boolean => isFoundIn(text, searchPhrases(query));

describe('bigram tokens', () => {
  it.each([
    ['选民', '选民名单漏了我家两口人', true],
    ['名单', '选民名单漏了我家两口人', true],
    ['民名', '选民名单', true],
    ['口人', '漏了我家两口人', true],
    ['人', '漏了我家两口人', true],
    ['漏', '漏了我家', true],
    ['选民名单', '选民的名单', false],
    ['选民名单', '昨天贴出的选民名单不全', true],
    ['名选', '选民名单', false],
    ['𬇕底', '𬇕底村', true],
    ['𬇕', '姓𬇕', true],
    ['垴坪', '栗垴坪村', true],
    ['990114-2026-000123', '990114-2026-000123\n正文', true],
    ['000123', '990114-2026-000123', true],
    ['000124', '990114-2026-000123', false],
    ['A01', '措施 a01 已办', true],
    ['微信', '发微信WeChat也行', true],
    ['wechat', '发微信WeChat也行', true],
    ['选民 名单', '名单上没有选民', true],
    ['１２３', '编号123', true],
  ])('finds %s in %s: %s', (query, text, expected) => {
    expect(isFound(query, text)).toBe(expected);
  });

  it('asks for nothing when the query holds nothing searchable', () => {
    expect(searchPhrases(' ，。"*- ')).toEqual([]);
  });

  it('never lets a query out of its quotes', () => {
    for (const query of [`"' OR 1=1 --`, `a" NEAR b`, `'); DROP TABLE cases; --`, `选民* & !名单 | (`]) {
      expect(fts5Query(searchPhrases(query))).toMatch(/^("[a-z0-9 ]+"( \*)?( AND )?)*$/);
      expect(tsQuery(searchPhrases(query))).toMatch(/^(\([a-z0-9 <>-]+(:\*)?\)( & )?)*$/);
    }
  });

  it('writes positions that a phrase can follow', () => {
    expect(tsVectorText(['c1', 'c2', 'c1'])).toBe(`'c1':1,3 'c2':2`);
  });
});
