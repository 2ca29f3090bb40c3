// node --import <this file> program.ts: runs TypeScript in a child process, for tests that kill it.
import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const options = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));

/** Pages are rendered by preact. */
const pages = {
  ...options,
  jsc: {
    ...options.jsc,
    parser: { ...options.jsc.parser, tsx: true },
    transform: { ...options.jsc.transform, react: { runtime: 'automatic', importSource: 'preact' } },
  },
};

/** Imports say .js where the source is .ts or .tsx. */
export const resolve = (specifier, context, next) => {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return next(specifier, context);
  const sources = ['.ts', '.tsx'].map((ending) => new URL(specifier.replace(/\.js$/, ending), context.parentURL));
  const source = sources.find((each) => existsSync(each));
  return source ? { url: source.href, format: 'module', shortCircuit: true } : next(specifier, context);
};

export const load = (url, context, next) => {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...(url.endsWith('.tsx') ? pages : options),
    filename,
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
};

// Node runs the hooks in a thread of their own, where this file must not register itself again.
if (isMainThread) register(import.meta.url);
