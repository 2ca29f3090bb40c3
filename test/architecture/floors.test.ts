import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { violationsIn } from './checker.js';

const SRC = join(import.meta.dirname, '../../src');

const sourcesOfTheHouse = (): Map<string, string> => {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
  );
  // An import names .js for either.
  const nameOf = (path: string): string =>
    path
      .split(sep)
      .join('/')
      .replace(/\.tsx$/, '.ts');
  return new Map(paths.map((path) => [nameOf(path), readFileSync(join(SRC, path), 'utf8')]));
};

const violations = (files: Record<string, string>) => violationsIn(new Map(Object.entries(files)));

describe('the house', () => {
  it('keeps to its floor plan and rules', () => {
    const sources = sourcesOfTheHouse();
    expect(sources.size).toBeGreaterThan(20);
    expect(violationsIn(sources)).toEqual([]);
  });
});

describe('the guard', () => {
  const cases = { 'cases/case.ts': 'export const kase = 1;' };

  it('lets imports go down', () => {
    expect(
      violations({ ...cases, 'intake/a.ts': "import { kase } from '../cases/case.js';", 'main.ts': "import './intake/a.js';" }),
    ).toEqual([]);
  });

  it.each([
    ['static', "import { kase } from '../cases/case.js';"],
    ['over several lines', "import {\n  kase,\n  other,\n} from '../cases/case.js';"],
    ['type-only', "import type { kase } from '../cases/case.js';"],
    ['inline type', "import { type kase } from '../cases/case.js';"],
    ['namespace', "import * as all from '../cases/case.js';"],
    ['side effect', "import '../cases/case.js';"],
    ['re-export', "export { kase } from '../cases/case.js';"],
    ['star re-export', "export * from '../cases/case.js';"],
    ['dynamic', "const a = await import('../cases/case.js');"],
    ['type expression', "let a: import('../cases/case.js').Case;"],
  ])('catches an upward import, %s', (_, source) => {
    expect(violations({ ...cases, 'people/a.ts': source })).toEqual(['upward: people/a.ts imports cases/case.ts']);
  });

  it('catches sideways imports between rooms of one floor', () => {
    const house = {
      'intake/a.ts': '',
      'routing/a.ts': "import '../intake/a.js';",
      'notices/a.ts': '',
      'citizen/a.ts': "import '../notices/a.js';",
    };
    expect(violations(house)).toEqual([
      'sideways: routing/a.ts imports intake/a.ts',
      'sideways: citizen/a.ts imports notices/a.ts',
    ]);
  });

  it('knows the order within floor 2', () => {
    const people = { 'people/a.ts': '', 'elections/a.ts': "import '../people/a.js';" };
    expect(violations(people)).toEqual([]);
    expect(violations({ 'people/a.ts': "import '../elections/b.js';", 'elections/b.ts': '' })).toHaveLength(1);
    expect(violations({ 'regions/a.ts': "import '../calendar/a.js';", 'calendar/a.ts': '' })).toHaveLength(1);
  });

  it('catches a circle, also one within a room', () => {
    const circle = {
      'cases/a.ts': "import './b.js';",
      'cases/b.ts': "import type { C } from './c.js';",
      'cases/c.ts': "import './a.js';",
    };
    expect(violations(circle)).toEqual(['circular: cases/a.ts → cases/b.ts → cases/c.ts → cases/a.ts']);
  });

  it('catches a room that is not planned, and an import of nothing', () => {
    expect(violations({ 'shared/a.ts': '' })).toEqual([expect.stringContaining('not planned: shared/a.ts')]);
    expect(violations({ 'cases/a.ts': "import './gone.js';" })).toEqual(['missing: cases/a.ts imports cases/gone.ts']);
  });

  it('keeps tools to the kernel, and all rooms but app from them', () => {
    const house = {
      'kernel/a.ts': '',
      'platform/a.ts': '',
      'tools/a.ts': "import '../kernel/a.js';\nimport '../platform/a.js';",
      'intake/a.ts': "import '../tools/a.js';",
      'app/a.ts': "import '../tools/a.js';",
    };
    expect(violations(house)).toEqual([
      'tools know the kernel alone: tools/a.ts imports platform/a.ts',
      'upward: intake/a.ts imports tools/a.ts',
    ]);
  });

  it.each([
    ['forwardRef(() => A);', 'cases/a.ts'],
    ['export default 1;', 'cases/a.ts'],
    ['', 'cases/index.ts'],
    ['const now = new Date();', 'cases/a.ts'],
    ['const now = new Date;', 'cases/a.ts'],
    ['const chance = Math.random();', 'cases/a.ts'],
    ['await import(name);', 'cases/a.ts'],
    ["import { Injectable } from '@nestjs/common';", 'cases/some-rules.ts'],
    ['\n'.repeat(300) + '1;', 'cases/a.ts'],
  ])('catches a broken house rule %#', (source, path) => {
    expect(violations({ [path]: source })).toEqual([expect.stringContaining(`house rule: ${path}`)]);
  });

  it('does not mind comments, dates with an argument, the clock itself and long migrations', () => {
    const house = {
      'cases/a.ts': "// import '../app/b.js' and new Date()\n/* forwardRef */ const a = new Date(0);",
      'kernel/clock.ts': 'new Date()',
      'cases/migrations/0001.ts': '\n'.repeat(400) + '1;',
    };
    expect(violations(house)).toEqual([]);
  });
});
