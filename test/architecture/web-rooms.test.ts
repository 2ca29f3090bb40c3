import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../src/kernel/actor.js';
import { cyclesIn } from './cycles.js';
import { importsOf, withoutComments } from './imports.js';

const WEB = fileURLToPath(new URL('../../web/src/', import.meta.url));
const MAX_LINES = 300;

/** The rooms of the desk, lowest first; those of one line never import each other. What lies in web/src itself puts them together. */
const FLOORS: readonly (readonly string[])[] = [
  ['i18n'],
  ['api'],
  ['ui'],
  ['session'],
  ['offline'],
  ['intake', 'queues', 'case', 'dashboard', 'admin'],
  ['field'],
  ['shell'],
  ['app'],
];

const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'app');
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

type Sources = ReadonlyMap<string, string>;

const targetsOf = (path: string, code: string, sources: Sources): string[] =>
  importsOf(code)
    .filter((name) => name.startsWith('.') && name.endsWith('.js'))
    .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, ''))
    .map((stem) => ['.ts', '.tsx', '.d.ts'].map((ending) => stem + ending).find((file) => sources.has(file)) ?? `${stem}?`);

const objection = (from: string, to: string, sources: Sources): string | undefined => {
  if (!sources.has(to)) return 'missing';
  const [lower, upper] = [floorOf(roomOf(to)), floorOf(roomOf(from))];
  if (lower > upper) return 'upward';
  return lower === upper && roomOf(from) !== roomOf(to) ? 'sideways' : undefined;
};

/** Roles that no other word of the desk is like. */
const NAMES_ROLE = new RegExp(
  `(?<=['"\`/^|])(?:${ROLES.filter((role) => role.includes('_') || role === 'auditor').join('|')}|guidance_|town_l|intake_)`,
);
/** What kinds of accounts and groups there are: asked when one is opened, and no right. */
const LISTS_ACCOUNTS = ['admin/people/new-staff.tsx', 'admin/people/groups-page.tsx'];

const HOUSE_RULES: readonly [says: string, isBroken: (code: string, path: string) => boolean][] = [
  ['default export', (code) => /\bexport\s+default\b/.test(code)],
  ['barrel', (_, path) => /(^|\/)index\.tsx?$/.test(path)],
  ['Math.random', (code) => /\bMath\s*\.\s*random\b/.test(code)],
  ['HTML from text', (code) => /dangerouslySetInnerHTML|\.innerHTML\b/.test(code)],
  ['another host', (code) => /['"`](?:https?:)?\/\/(?!www\.w3\.org)[a-z]/i.test(code)],
  [
    'role decided in the browser',
    (code) => /\brole\s*(?:===|!==|==|!=)/.test(code) || /\.(?:includes|has|test)\(\s*(?:\w+\.)*role\s*\)/.test(code),
  ],
  [
    'role named in the browser',
    (code, path) => !LISTS_ACCOUNTS.includes(path) && !path.includes('.spec.') && NAMES_ROLE.test(code),
  ],
];

const violationsIn = (sources: Sources): string[] => {
  const graph = new Map<string, string[]>();
  const found: string[] = [];
  for (const [path, source] of sources) {
    if (path === 'api/schema.d.ts') continue;
    const code = withoutComments(source);
    const targets = targetsOf(path, code, sources);
    graph.set(path, targets);
    if (floorOf(roomOf(path)) < 0) found.push(`not planned: ${path}`);
    for (const target of targets) {
      const says = objection(path, target, sources);
      if (says) found.push(`${says}: ${path} imports ${target}`);
    }
    for (const [says, isBroken] of HOUSE_RULES) if (isBroken(code, path)) found.push(`${says}: ${path}`);
    if (source.trimEnd().split('\n').length > MAX_LINES) found.push(`longer than ${MAX_LINES} lines: ${path}`);
  }
  return [...found, ...cyclesIn(graph).map((circle) => `circular: ${circle}`)];
};

const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const sources: Sources = new Map(files.map((file) => [file, readFileSync(WEB + file, 'utf8')]));

describe('the rooms of the desk', () => {
  it('import downwards only, and keep the house rules', () => {
    expect(violationsIn(sources)).toEqual([]);
    expect(sources.size).toBeGreaterThan(30);
  });

  it.each([
    ['upward', 'ui/planted.ts', "import { useSession } from '../session/session.js';"],
    ['sideways', 'queues/planted.ts', "import { Shell } from '../admin/planted.js';"],
    ['role decided', 'case/planted.ts', "export const may = (role: string) => role === 'head';"],
    ['role decided', 'case/planted.ts', 'export const may = (list: string[], role: string) => list.includes(role);'],
    ['role named', 'case/planted.ts', "export const CHECKERS = ['guidance_leader'];"],
    ['role named', 'case/planted.ts', 'export const isGuide = (word: string) => /^guidance_/.test(word);'],
    ['another host', 'case/planted.ts', "export const tiles = 'https://tiles.example.org';"],
    ['not planned', 'utils/planted.ts', 'export const x = 1;'],
  ])('are guarded: %s', (says, path, code) => {
    const planted = new Map([...sources, ['admin/planted.ts', 'export const Shell = 1;'], [path, code]]);
    expect(violationsIn(planted).filter((fault) => fault.includes('planted') && fault.includes(says))).not.toEqual([]);
  });
});
