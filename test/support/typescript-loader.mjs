// node --import <this file> program.ts: runs TypeScript in a child process, for tests that kill it.
import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const options = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));

/** Imports say .js where the source is .ts. */
export const resolve = (specifier, context, next) => {
  const source =
    specifier.startsWith('.') && specifier.endsWith('.js') && new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  return source && existsSync(source) ? { url: source.href, format: 'module', shortCircuit: true } : next(specifier, context);
};

export const load = (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
};

// Node runs the hooks in a thread of their own, where this file must not register itself again.
if (isMainThread) register(import.meta.url);
