import { posix } from 'node:path';

const FROM = /(?:^|[;}\s])(?:import|export)\s+(?:type\s+)?(?:[\w$*\s{},]+?\s*from\s*)?(['"])([^'"\n]+)\1/g;
const CALL = /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1\s*[,)]/g;
const COMPUTED = /(?:\bawait|\breturn|=>|=|\()\s*(?:import|require)\s*\(\s*(?!['"`])/;

/** The source without comments. Good enough for this tree: a `//` after a colon is an address. */
export const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

/** Every module that the code names: static, type-only, re-exported and dynamic. */
export const importsOf = (code: string): string[] => [...code.matchAll(FROM), ...code.matchAll(CALL)].map((match) => match[2]!);

export const hasComputedImport = (code: string): boolean => COMPUTED.test(code);

/** The file below src/ that a relative import names; nothing for packages and data files. */
export const targetOf = (path: string, specifier: string): string | undefined =>
  specifier.startsWith('.') && specifier.endsWith('.js')
    ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
    : undefined;
