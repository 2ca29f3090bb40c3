import { summaryOf } from '../load/summary.js';
import type { Address } from '../target/database.js';
import { insertIntoPostgres } from './postgres.js';
import { insertIntoSqlite } from './sqlite.js';
import type { Template } from './template.js';

export type RawJob = {
  address: Address;
  templates: readonly Template[];
  concurrency: number;
  warmUpSeconds: number;
  seconds: number;
};

/** Raw inserts in a process of their own: first unmeasured, then measured. */
const run = async ({ address, templates, concurrency, warmUpSeconds, seconds }: RawJob) => {
  const insert = (lastsSeconds: number): Promise<number[]> => {
    const isOver = (elapsed: number): boolean => elapsed >= lastsSeconds * 1000;
    return address.engine === 'sqlite'
      ? Promise.resolve(insertIntoSqlite(address.file, templates, isOver))
      : insertIntoPostgres(address.url, templates, concurrency, isOver);
  };
  await insert(warmUpSeconds);
  return { concurrency, ...summaryOf(await insert(seconds), seconds * 1000) };
};

process.on('message', (job: RawJob) => {
  run(job).then(
    (measured) => process.send?.(measured),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
