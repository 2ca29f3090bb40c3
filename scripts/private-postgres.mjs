import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort, launch, until } from './launch.mjs';

/** PostgreSQL refuses to run as root: root starts it as the user postgres. */
const postgresOwner = () => {
  if (process.getuid() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** 'test' trades durability for speed; 'bench' keeps PostgreSQL's own defaults, because durability is what is measured. */
const POSTGRES_SETTINGS = {
  test: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  bench: ['max_connections=300'],
};

/** Makes and starts a PostgreSQL of its own in `folder/postgres`; answers its address once it takes connections. */
export const startPostgres = async (bin, folder, purpose) => {
  const [home, owner, port, password] = [
    join(folder, 'postgres'),
    postgresOwner(),
    await freePort(),
    randomBytes(12).toString('hex'),
  ];
  const [data, logFile, passwordFile] = [join(home, 'data'), join(home, 'log'), join(home, 'password')];
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  writeFileSync(logFile, '');
  if (owner.uid !== undefined) for (const path of [home, passwordFile, logFile]) chownSync(path, owner.uid, owner.gid);
  const initdb = ['-D', data, '-U', 'huicha', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale', 'C'];
  execFileSync(join(bin, 'initdb'), purpose === 'test' ? [...initdb, '--no-sync'] : initdb, {
    ...owner,
    cwd: home,
    stdio: ['ignore', 'ignore', 2],
  });
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${home}`,
    ...POSTGRES_SETTINGS[purpose],
  ];
  launch(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], logFile, {
    ...owner,
    cwd: home,
  });
  const url = `postgres://huicha:${password}@127.0.0.1:${port}/postgres`;
  await until(
    'PostgreSQL',
    async () => {
      const client = new Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      await client.end();
    },
    logFile,
  );
  return url;
};
