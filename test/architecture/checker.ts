import { cyclesIn } from './cycles.js';
import { isPlanned, objectionToImport, roomOf } from './floor-plan.js';
import { hasComputedImport, importsOf, targetOf, withoutComments } from './imports.js';

/** Files below src/, by their path there. */
export type Sources = ReadonlyMap<string, string>;

const MAX_LINES = 300;

type HouseRule = { isBrokenBy: (code: string, path: string) => boolean; says: string };

const HOUSE_RULES: readonly HouseRule[] = [
  { isBrokenBy: (code) => /\bforwardRef\b/.test(code), says: 'forwardRef hides a circle' },
  { isBrokenBy: (code) => /\bexport\s+default\b|\bas\s+default\b/.test(code), says: 'default export' },
  { isBrokenBy: (_, path) => /(^|\/)index\.ts$/.test(path), says: 'barrel' },
  {
    isBrokenBy: (code, path) => path !== 'kernel/clock.ts' && /\bnew\s+Date\s*(\(\s*\)|[^\s(\w])/.test(code),
    says: 'asks the system for the time; ask the Clock',
  },
  { isBrokenBy: (code) => /\bMath\s*\.\s*random\b/.test(code), says: 'Math.random; use node:crypto' },
  { isBrokenBy: hasComputedImport, says: 'computed import' },
  {
    isBrokenBy: (code, path) => path.endsWith('-rules.ts') && importsOf(code).some((name) => /^(@nestjs\/|typeorm)/.test(name)),
    says: 'rules are pure',
  },
];

/** Everything in which the sources differ from the floor plan and the house rules. */
export const violationsIn = (sources: Sources): string[] => {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, source] of sources) {
    const code = withoutComments(source);
    const targets = importsOf(code).flatMap((specifier) => targetOf(path, specifier) ?? []);
    graph.set(path, targets);
    found.push(
      ...placeFaults(path),
      ...targets.flatMap((target) => importFaults(path, target, sources)),
      ...houseFaults(path, code, source),
    );
  }
  return [...found, ...cyclesIn(graph).map((circle) => `circular: ${circle}`)];
};

const placeFaults = (path: string): string[] =>
  isPlanned(roomOf(path)) ? [] : [`not planned: ${path} stands in a room that the floor plan does not know`];

const importFaults = (path: string, target: string, sources: Sources): string[] => {
  if (path.endsWith('.spec.ts') && target.startsWith('../test/support/')) return [];
  if (!sources.has(target)) return [`missing: ${path} imports ${target}`];
  if (!isPlanned(roomOf(path))) return [];
  const objection = objectionToImport(roomOf(path), roomOf(target));
  return objection ? [`${objection}: ${path} imports ${target}`] : [];
};

const houseFaults = (path: string, code: string, source: string): string[] => {
  const isLong = !path.includes('/migrations/') && source.trimEnd().split('\n').length > MAX_LINES;
  const broken = HOUSE_RULES.filter(({ isBrokenBy }) => isBrokenBy(code, path)).map(({ says }) => says);
  return [...broken, ...(isLong ? [`longer than ${MAX_LINES} lines`] : [])].map((says) => `house rule: ${path}: ${says}`);
};
