import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type PageFile = { path: string; type: string; content: string };

const fileOf = (name: string, type: string): PageFile => {
  const content = readFileSync(new URL(name, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: `/page/${hash}/${name}`, type, content };
};

/** The one style and the one script of the citizen pages; a new content has a new address, so that they may be kept for a year. */
export const STYLE = fileOf('citizen.css', 'text/css; charset=utf-8');
export const SCRIPT = fileOf('citizen.js', 'text/javascript; charset=utf-8');
