import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = process.cwd();
const PAGES = ['README.md', 'docs/screens.md'] as const;
const FOLDER = 'docs/screens';

/** The pictures that a page shows, from the root of the repository. */
const shownIn = (page: string): string[] => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+\.png)\)/gu)].map(([, address = '']) => join(page, '..', address));
};

const takenByTests = (): string[] => {
  const folder = join(ROOT, 'test/browser');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/screenshot\(\w+, '([^']+)'/gu)].map(([, name]) => `${FOLDER}/${name}.png`));
};

describe('the pictures of the documents', () => {
  const shown = PAGES.flatMap(shownIn);
  const kept = readdirSync(join(ROOT, FOLDER)).map((file) => `${FOLDER}/${file}`);

  it('exist where a page shows them', () => {
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((picture) => !existsSync(join(ROOT, picture)))).toEqual([]);
  });

  it('are all shown', () => {
    expect(kept.filter((picture) => !shown.includes(picture))).toEqual([]);
  });

  it('are made anew by the browser tests, and by nothing else', () => {
    const taken = takenByTests();
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.filter((picture) => !kept.includes(picture))).toEqual([]);
    expect(kept.filter((picture) => !taken.includes(picture))).toEqual([]);
  });
});
