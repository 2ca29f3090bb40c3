import { describe, expect, it } from '@jest/globals';
import { MOST_TAGS, objectionToTag, objectionToWord, wordOf } from './tag-rules.js';

describe('a word of the list of tags', () => {
  it('is one short word', () => {
    for (const word of ['待跟进', '连片 漏登', '一事一议', 'Re-run 2', '多户·漏登'])
      expect([word, objectionToWord(word)]).toEqual([word, undefined]);
    for (const word of ['甲，乙', '甲,乙', '甲\n乙', '甲/乙', '-', '', '字'.repeat(21)])
      expect([word, objectionToWord(word)?.code]).toEqual([word, 'tag-word.form']);
    expect(wordOf(' 连片   漏登 ')).toBe('连片 漏登');
  });

  it('has no room for a telephone or another number, however it is written', () => {
    for (const word of ['19900001234', '1-9-9-0', '甲1乙2丙3丁4', '１３９０', '幺三九零', '2026换届'])
      expect([word, objectionToWord(word)?.code]).toEqual([word, 'tag-word.form']);
    expect(objectionToWord('第123组')).toBeUndefined();
  });
});

describe('a tag', () => {
  const codeOf = (tag: string, tags: string[]) => objectionToTag({ tag, tags })?.code;

  it('stands on a case once, and not beside too many others', () => {
    expect(codeOf('重点', [])).toBeUndefined();
    expect(codeOf('重点', ['重点'])).toBe('tag.there-already');
    expect(codeOf('重点', Array(MOST_TAGS).fill('x'))).toBe('tag.too-many');
  });
});
