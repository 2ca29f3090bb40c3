import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { schema } from '../../src/app/schema.js';
import { SnakeNaming } from '../../src/platform/database/naming.js';

/** Hashes without a key, of what is long and random or meant to be compared: no master key is in them. */
const PLAIN = new Set([
  'staff.password_hash',
  'staff_sessions.token_hash',
  'api_tokens.token_hash',
  'idempotency_keys.request_hash',
  'audit_entries.prev_hash',
]);
const SPEAKS_OF_SECRETS = /wrapped|sealed|cipher|secret|_hash$/;

const columns = (): string[] => {
  const { tables, columns: all } = getMetadataArgsStorage();
  const naming = new SnakeNaming();
  return all.flatMap(({ target, propertyName }) => {
    const table = tables.find((each) => each.target === target);
    return table ? [`${table.name}.${naming.columnName(propertyName, undefined as never, [])}`] : [];
  });
};
/** Seal or sign what a browser carries away and brings back; no table has it. */
const KEEPS_NOTHING: readonly string[] = ['platform', 'queues', 'citizen'];
const registered = new Set(schema.sealed.map(({ table, column }) => `${table}.${column}`));

describe('the register of sealed columns', () => {
  it('names every column that speaks of something sealed, wrapped, secret or hashed', () => {
    const suspicious = columns().filter((name) => SPEAKS_OF_SECRETS.test(name));
    expect(suspicious.length).toBeGreaterThan(8);
    expect(suspicious.filter((name) => !registered.has(name) && !PLAIN.has(name))).toEqual([]);
  });

  it('names no column that does not exist', () => {
    const known = new Set(columns());
    expect([...registered].filter((name) => !known.has(name))).toEqual([]);
  });

  it('has something from every room that seals or hashes with a key', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'app');
    const users = rooms.filter(({ name }) => filesBelow(join('src', name)).some(usesKeys)).map(({ name }) => name);
    expect(users).toEqual(expect.arrayContaining(['identity', 'evidence']));
    const silent = users.filter((room) => !KEEPS_NOTHING.includes(room) && !/sealed:/.test(schemaOf(room)));
    expect(silent).toEqual([]);
  });
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));

const usesKeys = (file: string): boolean => /import \{[^}]*\b(Sealer|KeyedHash)\b[^}]*\} from/.test(readFileSync(file, 'utf8'));

const schemaOf = (room: string): string => readFileSync(join('src', room, `${room}.schema.ts`), 'utf8');
