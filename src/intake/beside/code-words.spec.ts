import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LegalBasisService } from '../../elections/legal-basis.service.js';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import { CodeWordsService } from './code-words.service.js';
import { suggestedCodes, wordBook } from './code-words-rules.js';

const ROOT = new URL('../../../', import.meta.url);
const linesOf = <T>(path: string): T[] =>
  readFileSync(new URL(path, ROOT), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const service = new CodeWordsService(new TaxonomyService(new LegalBasisService()));
const codesOf = (text: string, stage?: string): string[] => service.suggested(text, stage).map(({ code }) => code);

describe('the suggested codes', () => {
  it('name the right one among four for at least nineteen of twenty demo complaints', () => {
    const told = linesOf<{ narrative: string; stage: string; allegations: { code: string }[] }>('config/demo/complaints.jsonl');
    const right = told.filter(({ narrative, stage, allegations }) => {
      const codes = codesOf(narrative, stage);
      return allegations.some(({ code }) => codes.includes(code));
    });
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.95);
  });

  it('leave real messages about other matters alone: at most two of a hundred are taken for an election', () => {
    const messages = linesOf<{ text: string }>('test/fixtures/citizen-messages.jsonl').filter(({ text }) => text.length >= 25);
    const taken = messages.filter(({ text }) => codesOf(text).some((code) => /^[SRX]/.test(code)));
    expect(taken.length / messages.length).toBeLessThanOrEqual(0.02);
  });

  it('prefer the stage that runs, wait for enough words, and say by which they go', () => {
    const book = wordBook(
      ['选举'],
      [
        { code: 'S3-01', says: ['漏…登'], hints: [] },
        { code: 'S4-01', says: ['漏'], hints: ['登', '记', '名'] },
      ],
    );
    expect(suggestedCodes(book, '选举漏给我登记', 'S3')).toEqual([
      { code: 'S4-01', words: ['漏', '登', '记'], score: 5 },
      { code: 'S3-01', words: ['漏给我登'], score: 4 },
    ]);
    expect(suggestedCodes(book, '选举漏。登记')).toMatchObject([{ code: 'S4-01' }]);
    expect(suggestedCodes(book, '水管')).toEqual([]);
    expect(suggestedCodes(book, '自来水停了半个月，做饭洗澡都成问题，找谁都说不归他们管，请帮帮忙')).toEqual([
      { code: 'Q-99', words: [], score: 3 },
    ]);
  });
});
