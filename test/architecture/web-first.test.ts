import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { withoutComments } from './imports.js';

const WEB = join(import.meta.dirname, '../../web/src');
/** What stands before anything else is fetched: the frame, and the form of whoever takes a call. */
const FIRST = ['main.tsx', 'intake/intake-page.tsx'];
/** Fetched when they are shown. */
const LATER = ['antd', '@ant-design/icons', 'pinyin-pro', 'chart.js', 'signature_pad'];

const STATIC = /(?:^|[;}\s])(?:import|export)\s+(?!type\b)(?:[\w$*\s{},]+?\s*from\s*)?['"]([^'"\n]+)['"]/g;

const fileOf = (from: string, name: string): string | undefined =>
  ['.tsx', '.ts'].map((ending) => join(dirname(from), name.replace(/\.js$/, ending))).find((path) => existsSync(path));

/** Every file that a file needs at once, with the packages each names. */
const needed = (path: string, found = new Map<string, string[]>()): Map<string, string[]> => {
  if (found.has(path)) return found;
  const names = [...withoutComments(readFileSync(path, 'utf8')).matchAll(STATIC)].map(([, name]) => name!);
  found.set(
    path,
    names.filter((name) => !name.startsWith('.')),
  );
  for (const name of names.filter((each) => each.startsWith('.'))) {
    const next = fileOf(path, name);
    if (next) needed(next, found);
  }
  return found;
};

it.each(FIRST)('%s waits for no large library', (first) => {
  const files = needed(join(WEB, first));
  expect(files.size).toBeGreaterThan(20);
  const heavy = [...files].flatMap(([path, names]) =>
    names
      .filter((name) => LATER.some((later) => name === later || name.startsWith(`${later}/`)))
      .map((name) => `${path.slice(WEB.length + 1)} → ${name}`),
  );
  expect(heavy).toEqual([]);
});
