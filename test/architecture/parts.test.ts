import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

const TEST = join(import.meta.dirname, '..');
const files = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const textOf = (path: string): string => readFileSync(join(TEST, path), 'utf8');
const isRun = (path: string): boolean => path.endsWith('.test.ts');

/** Jest runs the files that are named *.test.ts: tests that stand elsewhere are parts of one of them. */
it('every part of a test file is loaded by one, and once', () => {
  const parts = files.filter((path) => !isRun(path) && /^ *describeOn(?:Engines|SqliteFirst)\(/m.test(textOf(path)));
  const loaded = files
    .filter(isRun)
    .flatMap((path) =>
      [...textOf(path).matchAll(/^import '(.+)\.js';$/gm)].map(([, part]) => `${join(dirname(path), part!)}.ts`),
    );
  expect(parts.length).toBeGreaterThan(30);
  expect(loaded.toSorted()).toEqual(parts.toSorted());
});
