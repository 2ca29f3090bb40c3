import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Vite wrote of a source file: the files made of it, and the sources it needs at once. */
type Built = { file: string; imports?: string[]; css?: string[] };

/** The page that stands first behind an address, by the address's first word. Everybody's day begins at one of them. */
const FIRST_PAGES: Readonly<Record<string, string>> = {
  intake: 'src/intake/intake-page.tsx',
  cases: 'src/queues/queue-page.tsx',
};

/**
 * The files that the page of an address is made of, to be named in its head: the browser fetches them beside the frame's and not after them.
 * `manifest`: Vite's, of the built desk; without it nothing is named.
 */
export const firstFiles = (folder: string): ((url: string) => string) => {
  const path = join(folder, '.vite/manifest.json');
  const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Built>) : {};
  const heads = new Map(Object.entries(FIRST_PAGES).map(([word, source]) => [word, headOf(manifest, source)]));
  return (url) => heads.get(/^\/desk\/(\w+)/.exec(url)?.[1] ?? '') ?? '';
};

const headOf = (manifest: Record<string, Built>, source: string): string => {
  const frame = partsOf(manifest, 'index.html');
  const own = [...partsOf(manifest, source)].filter((name) => !frame.has(name)).map((name) => manifest[name]!);
  const styles = own.flatMap(({ css = [] }) => css).map((file) => `<link rel="stylesheet" crossorigin href="/desk/${file}">`);
  return [...own.map(({ file }) => `<link rel="modulepreload" crossorigin href="/desk/${file}">`), ...styles].join('');
};

/** A source and whatever it imports, not what it fetches later. */
const partsOf = (manifest: Record<string, Built>, source: string, found = new Set<string>()): Set<string> => {
  const built = manifest[source];
  if (!built || found.has(source)) return found;
  found.add(source);
  for (const name of built.imports ?? []) partsOf(manifest, name, found);
  return found;
};
