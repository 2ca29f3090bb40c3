import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';
const DEBIAN_LIBRARIES = '/usr/lib';
const POLICY = '/usr/sbin/policy-rc.d';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => isExecutable(file));

/** The folder that holds PostgreSQL's server programs, newest version first. A lone `postgres` on the PATH proves nothing: initdb must lie beside it. */
const findPostgres = () => {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
  const others = ['/usr/pgsql/bin', '/opt/homebrew/opt/postgresql/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return [...debian, ...others].find((bin) => isExecutable(join(bin, 'initdb')) && isExecutable(join(bin, 'postgres')));
};

/** The library that is preloaded into a process to move its clock. */
const findFaketime = () => {
  const machines = existsSync(DEBIAN_LIBRARIES) ? readdirSync(DEBIAN_LIBRARIES) : [];
  const folders = [
    ...machines.map((machine) => join(DEBIAN_LIBRARIES, machine, 'faketime')),
    '/usr/lib64/faketime',
    '/usr/local/lib/faketime',
  ];
  return folders.map((folder) => join(folder, 'libfaketime.so.1')).find((file) => existsSync(file));
};

/** Where Debian, Fedora, Arch and macOS keep Chinese fonts; without one, pictures of pages show empty boxes. */
const findChineseFont = () =>
  [
    '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
    '/System/Library/Fonts/PingFang.ttc',
  ].find((file) => existsSync(file));

const TOOLS = {
  redis: { title: 'Redis (redis-server)', package: 'redis-server', find: () => onPath('redis-server') },
  postgres: { title: 'PostgreSQL (initdb, postgres)', package: 'postgresql', find: findPostgres },
  faketime: { title: 'libfaketime (libfaketime.so.1)', package: 'libfaketime', find: findFaketime },
  // Debian keeps it where only root's PATH looks.
  clamd: {
    title: 'ClamAV (clamd)',
    package: 'clamav-daemon',
    find: () => onPath('clamd') ?? ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find((file) => isExecutable(file)),
  },
  poppler: {
    title: 'Poppler (pdftotext, pdftoppm)',
    package: 'poppler-utils',
    find: () => onPath('pdftotext') && onPath('pdftoppm'),
  },
  sqlmap: { title: 'sqlmap', package: 'sqlmap', find: () => onPath('sqlmap') },
  wapiti: { title: 'wapiti', package: 'wapiti', find: () => onPath('wapiti') },
  chineseFont: { title: 'a Chinese font (Noto Sans CJK)', package: 'fonts-noto-cjk', find: findChineseFont },
  chromium: {
    title: 'Chromium',
    package: 'chromium',
    find: () => process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  },
};

/** Says what cannot be found and how to get it. */
export class MissingTools extends Error {
  constructor(names) {
    const lines = names.map((name) => `  - ${TOOLS[name].title}, Debian package "${TOOLS[name].package}"`);
    const packages = names.map((name) => TOOLS[name].package).join(' ');
    super(
      `These programs are missing:\n${lines.join('\n')}\n` +
        `They can be installed automatically only by root where apt-get exists. Please install them yourself, for example:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
    );
  }
}

/** Installs without letting Debian start its own servers: only the programs are wanted, never the distribution's clusters or ports. */
const aptInstall = (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const mayStartServices = !existsSync(POLICY);
  if (mayStartServices) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: ['ignore', 2, 2] });
    execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], { env, stdio: ['ignore', 2, 2] });
  } finally {
    if (mayStartServices) rmSync(POLICY, { force: true });
  }
};

/** Finds the named tools ('redis', 'postgres', 'faketime', 'clamd', 'poppler', 'chromium', 'chineseFont', 'sqlmap', 'wapiti'), installing what is missing when root has apt-get. Throws MissingTools. */
export const findOrInstall = (names) => {
  const missing = () => names.filter((name) => !TOOLS[name].find());
  if (missing().length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    try {
      aptInstall(missing().map((name) => TOOLS[name].package));
    } catch (error) {
      process.stderr.write(`apt-get failed: ${error.message}\n`);
    }
  }
  if (missing().length > 0) throw new MissingTools(missing());
  return Object.fromEntries(names.map((name) => [name, TOOLS[name].find()]));
};
