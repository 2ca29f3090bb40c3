import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const words = JSON.parse(readFileSync('web/src/admin/messages.zh.json', 'utf8')) as Record<string, string>;

it('has a word for everything that runs by the clock or on a message', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.job.ts'));
  const names = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/\bname: '([\w.-]+)'/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => words[`job.${name}`] === undefined)).toEqual([]);
});
