import { readFileSync, writeFileSync } from 'node:fs';
import { ACTORS } from '../ground/cast.js';
import { STANDINGS } from '../ground/scene.js';

const FILE = new URL('../matrix.txt', import.meta.url);

export const COLUMNS: readonly (readonly [name: string, username: string | null])[] = [['nobody', null], ...ACTORS];

/** The row of each route: a cell per column, a sign per standing. */
export type Matrix = Map<string, string>;

const HEAD = `# Who is let in where. Written by \`npm run matrix\`, read by test/security/matrix.test.ts: a route without a row fails, as does a row without a route.
# A changed sign is a changed permission: review it like code.
#
# A cell has a sign for each way in which what is asked for can stand to the caller, in this order: ${STANDINGS.join(' ')}.
#   own       the caller's own case, group, town or row; where the address has no id, the one sign that there is
#   group     of another desk and guidance group, in another town
#   town      of another town of the same guidance group
#   shut      the caller's own but for a conflict of interest, by which the caller is shut out
#   district  of another district of the same installation
#   missing   of nobody: there is nothing under that id
# Signs: + done or shown · ~ let in, refused by the state of things or by the words · - not for this role (403) · 0 nothing there (404)
#        ! nobody is signed in (401) · . means nothing here
`;

const WIDTH = STANDINGS.length + 1;

export const rowOf = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(70)} ${cells.map((cell) => cell.padEnd(Math.max(WIDTH, 8))).join('')}`.trimEnd();

export const writeMatrix = (matrix: Matrix): void => {
  const columns = rowOf(
    '#',
    COLUMNS.map(([name]) => name),
  );
  writeFileSync(FILE, `${[HEAD, columns, ...matrix.values()].join('\n')}\n`);
};

export const readMatrix = (): Matrix =>
  new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [/^(\S+ \S+)/.exec(line)?.[1] ?? line, line]),
  );

/** Those whom the matrix lets in there: who gets it done, else whom the state of things refuses; null where nobody signs in. */
export const callersFor = (matrix: Matrix, route: string): (string | null)[] => {
  const cells = (matrix.get(route) ?? '').slice(route.length).trim().split(/\s+/);
  const at = (sign: string): (string | null)[] =>
    COLUMNS.filter((_, n) => cells[n]?.startsWith(sign)).map(([, username]) => username);
  return at('+').length > 0 ? at('+') : at('~');
};
