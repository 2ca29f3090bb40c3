import { expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

/** `` `rooms/edges`: lets a browser; cuts what ``: a file of tests, and words of the titles that show it. */
const NAMED = /^`([\w/-]+)`: (.+)$/;
/** The first word of a test or a block of them. */
const TITLE = /\(\s*(['"`])((?:(?!\1)[^\\]|\\.)+)\1,\s*(?:async\s*)?(?:\(|\w+ =>)/g;

const titlesIn = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(TITLE)].map((match) => match[2]!);

const wrongIn = (named: string): string | undefined => {
  const [, path, words] = NAMED.exec(named) ?? [];
  if (path === undefined || words === undefined) return `${named}: names no test`;
  const file = `test/${path}.test.ts`;
  if (!existsSync(file)) return `${named}: there is no ${file}`;
  const titles = titlesIn(file);
  const unknown = words.split('; ').filter((each) => !titles.some((title) => title.includes(each)));
  return unknown.length === 0 ? undefined : `${named}: no title of ${file} says ${unknown.join('; ')}`;
};

/** The right-hand cells of the tables that are headed `claim | test`. */
const proofs = readFileSync('docs/security.md', 'utf8')
  .split('\n\n')
  .filter((part) => /^\| claim +\| test +\|/.test(part))
  .flatMap((table) => table.trim().split('\n').slice(2))
  .map((row) => row.split('|').at(-2)!.trim());

it('every claim of docs/security.md names tests that exist', () => {
  expect(proofs.length).toBeGreaterThan(20);
  expect(proofs.flatMap((named) => named.split(' · ')).flatMap((named) => wrongIn(named) ?? [])).toEqual([]);
});
