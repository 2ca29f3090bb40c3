import { Client } from 'pg';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { connectionOf, feed } from './postgres-tools.js';
import type { DatabaseTarget } from './snapshot.js';

/** Anything of the owner's own in it: tables, views, sequences; not what an extension brought. */
const ANYTHING = `SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') LIMIT 1`;

/** An empty PostgreSQL database, filled in one transaction. */
export const postgresTarget = (url: string): DatabaseTarget => ({
  async insistOnEmpty(): Promise<void> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      if ((await client.query(ANYTHING)).rows.length === 0) return;
    } finally {
      await client.end();
    }
    throw new Refused(
      refusal(
        'restore.not-empty',
        '数据库不是空的，不会覆盖；请新建一个空数据库再恢复。',
        'The database is not empty and is not overwritten; restore into a new, empty one.',
      ),
    );
  },

  write(content: AsyncIterable<Uint8Array>): Promise<void> {
    const { address, env } = connectionOf(url);
    const how = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', '--no-password'];
    return feed('pg_restore', [...how, `--dbname=${address}`], env, content);
  },
});

/** Reads a dump from end to end without a server. Throws Refused `backup.tool-failed` for one that pg_restore cannot read. */
export const insistOnReadableDump = (content: AsyncIterable<Uint8Array>): Promise<void> =>
  feed('pg_restore', ['--file=/dev/null'], connectionOf('postgres://none').env, content);
