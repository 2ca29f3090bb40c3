import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { schema } from '../../src/app/schema.js';
import { indexCase, matchingNumbers } from '../../src/cases/search-index.js';
import { searchPhrases } from '../../src/cases/search-tokens.js';
import { databaseUrlOf } from '../../src/platform/config/urls.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { describeOnEngines } from '../support/engines.js';

/** More than are ever fetched whole. */
const MANY = 2100;

const numberOf = (n: number): string => `990114-2026-${String(n).padStart(6, '0')}`;

describeOnEngines('the index of words', (engine) => {
  let db: OpenDatabase;
  const find = (words: string, before: string | undefined, limit: number): Promise<string[]> =>
    matchingNumbers(db.reader, '990114', searchPhrases(words), before, limit);

  beforeAll(async () => {
    db = await openDatabase(databaseUrlOf({ DATABASE_URL: engine.databaseUrl() }, '/nowhere'), schema);
    await db.work.write(async (tx) => {
      for (let n = 1; n <= MANY; n += 1) await indexCase(tx, numberOf(n), n % 700 === 0 ? '选民名单漏登' : '选民反映情况');
    });
  });
  afterAll(() => db.close());

  it.each([
    ['a word that nearly every text has', '选民', MANY, 1],
    ['a word that few texts have', '名单', MANY, 700],
  ])('finds %s from the newest down, page by page', async (_, word, newest, step) => {
    const all = Array.from({ length: newest / step }, (__, n) => numberOf(newest - n * step));
    const first = await find(word, undefined, 2);
    expect(first).toEqual(all.slice(0, 2));
    expect(await find(word, first.at(-1), 3)).toEqual(all.slice(2, 5));
    expect(await find(word, numberOf(700), 64)).toEqual(all.filter((number) => number < numberOf(700)).slice(0, 64));
  });

  it('finds nothing of another district, and no word that stands in no text', async () => {
    expect(await matchingNumbers(db.reader, '990115', searchPhrases('选民'), undefined, 5)).toEqual([]);
    expect(await find('贿选', undefined, 5)).toEqual([]);
  });
});
