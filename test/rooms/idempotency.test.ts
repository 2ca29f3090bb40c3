import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import type { DatabaseUrl } from '../../src/platform/config/settings.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { httpSchema } from '../../src/platform/http/http.schema.js';
import { IdempotencyKey } from '../../src/platform/http/idempotency-key.entity.js';
import { IdempotencyService } from '../../src/platform/http/idempotency.service.js';
import { freshPostgres } from '../support/services.js';

const AT = '2026-12-05T18:00:00.000+08:00';
const request = { districtCode: '990114', actorId: 'a', route: 'POST /api/cases', key: 'key-1', body: { words: '票少了' } };

const onSqlite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-idempotency-'));
  const url: DatabaseUrl = { kind: 'sqlite', file: join(folder, 'test.sqlite') };
  return { url, drop: async () => rmSync(folder, { recursive: true, force: true }) };
};

const onPostgres = async () => {
  const { url, drop } = await freshPostgres();
  return { url: { kind: 'postgres', url } satisfies DatabaseUrl, drop };
};

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('idempotency on %s', (_, fresh) => {
  const idempotency = new IdempotencyService();
  let database: OpenDatabase;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const place = await fresh();
    drop = place.drop;
    database = await openDatabase(place.url, httpSchema);
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  const send = (body: unknown = request.body) =>
    database.work.write((tx) => idempotency.remember(tx, { ...request, body }, { resourceId: newId(), status: 201 }, AT));

  it('answers fifty parallel repeats with one resource', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => send()));
    expect(new Set(outcomes.map(({ resourceId }) => resourceId)).size).toBe(1);
    expect(await database.reader.find(IdempotencyKey, {})).toHaveLength(1);
    expect(await idempotency.recall(database.reader, request)).toEqual(outcomes[0]);
  });

  it('refuses another body under the same key', async () => {
    await expect(send({ words: '另一件' })).rejects.toMatchObject({
      status: 409,
      reason: { code: 'idempotency.different-body' },
    });
  });

  it('gives the key back when the unit of work that took it fails', async () => {
    const other = { ...request, key: 'key-2' };
    const failing = database.work.write(async (tx) => {
      await idempotency.remember(tx, other, { resourceId: 'lost', status: 201 }, AT);
      throw new Error('later trouble');
    });
    await expect(failing).rejects.toThrow('later trouble');
    expect(await idempotency.recall(database.reader, other)).toBeUndefined();
  });

  it('forgets what is old enough', async () => {
    expect(await database.work.write((tx) => idempotency.forget(tx, AT))).toBe(0);
    expect(await database.work.write((tx) => idempotency.forget(tx, '2026-12-06T00:00:00.000+08:00'))).toBe(1);
  });
});
