import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOrInstall, MissingTools } from './find-tools.mjs';
import { startPostgres } from './private-postgres.mjs';
import { startRedis } from './private-redis.mjs';

/**
 * Waits for the end of its standard input, which comes however this process ends (return, Ctrl-C, crash, kill -9),
 * then stops what runs in the folder and removes it. Its own session: Ctrl-C must not reach it.
 */
const GUARDIAN = `
trap '' INT TERM HUP
cat > /dev/null
redis=$(cat "$1/redis.pid" 2>/dev/null)
postgres=$(head -n 1 "$1/postgres/data/postmaster.pid" 2>/dev/null)
[ -n "$redis" ] && kill -TERM "$redis" 2>/dev/null
[ -n "$postgres" ] && kill -INT "$postgres" 2>/dev/null
tries=0
while [ $tries -lt 100 ] && { kill -0 "\${redis:-x}" || kill -0 "\${postgres:-x}"; } 2>/dev/null; do
  tries=$((tries + 1)); sleep 0.1
done
[ -n "$postgres" ] && kill -QUIT "$postgres" 2>/dev/null
rm -rf "$1"
`;

/**
 * Starts Redis and PostgreSQL privately: free ports, one temporary folder, gone when this process ends in whatever way.
 * Answers their addresses and `stop`. Throws MissingTools when a program is neither there nor installable.
 */
export const startServices = async (purpose = 'test') => {
  const tools = findOrInstall(['redis', 'postgres']);
  const folder = mkdtempSync(join(tmpdir(), 'huicha-services-'));
  chmodSync(folder, 0o711);
  const guardian = spawn('/bin/sh', ['-c', GUARDIAN, 'guardian', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  guardian.stdin.unref?.();
  const stop = async () => {
    if (guardian.exitCode !== null) return;
    guardian.ref();
    guardian.stdin.end();
    await once(guardian, 'exit');
  };
  try {
    const [redisUrl, postgresUrl] = await Promise.all([
      startRedis(tools.redis, folder),
      startPostgres(tools.postgres, folder, purpose),
    ]);
    return { redisUrl, postgresUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** `npm run services`: keeps them up in the foreground for running single tests by hand. */
const keep = async () => {
  const services = await startServices(process.argv.includes('--bench') ? 'bench' : 'test');
  process.stdout.write(`export TEST_POSTGRES_URL=${services.postgresUrl} TEST_REDIS_URL=${services.redisUrl}\n`);
  const forever = setInterval(() => {}, 2 ** 30);
  const end = () => {
    clearInterval(forever);
    void services.stop();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await keep();
  } catch (error) {
    process.stderr.write(`${error instanceof MissingTools ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
