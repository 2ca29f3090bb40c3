import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { withoutForeignLinks } from './board-page.js';

const page = readFileSync(createRequire(import.meta.url).resolve('@bull-board/ui/dist/index.ejs'), 'utf8');

describe('the page of the board', () => {
  it('names no other host once its foreign links are gone', () => {
    expect(page).toContain('https://');
    expect(withoutForeignLinks(page)).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    expect(withoutForeignLinks(page)).not.toContain('https://');
  });

  it('keeps its own links and scripts', () => {
    const own = (html: string): number => (html.match(/(?:src|href)="(?:static|<%=)/g) ?? []).length;
    expect(own(withoutForeignLinks(page))).toBe(own(page));
    expect(own(page)).toBeGreaterThan(4);
  });

  it('loses links without a scheme as well', () => {
    expect(withoutForeignLinks('<link rel="x" href="//cdn.example/a.css"><link href="static/a.css">')).toBe(
      '<link href="static/a.css">',
    );
  });
});
