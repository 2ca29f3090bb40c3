import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstall, MissingTools } from './find-tools.mjs';
import { startServices } from './services.mjs';
import { sideBySide } from './side-by-side.mjs';

/** A suite that hangs is a failed suite (ms). */
const LONGEST = 60 * 60_000;

/** Where there is room in memory, the databases of the tests lie there: what they flush at every commit waits for no disk. */
const MEMORY = '/dev/shm';
const ROOM = 4 * 1024 ** 3;

const temporaryFolder = () => {
  const { bavail, bsize } = existsSync(MEMORY) ? statfsSync(MEMORY) : { bavail: 0, bsize: 0 };
  const folder = mkdtempSync(join(bavail * bsize >= ROOM ? MEMORY : tmpdir(), 'huicha-jest-'));
  // PostgreSQL runs as a user of its own, in a folder of its own below.
  chmodSync(folder, 0o711);
  return folder;
};

/** Runs a command with this terminal; answers whether it ended well, and in time. A SIGTERM to the suite ends it too. */
const run = (command, args, env = process.env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: 'inherit', timeout: LONGEST, killSignal: 'SIGKILL' });
    const end = () => {
      child.kill('SIGTERM');
      process.exit(143);
    };
    process.once('SIGTERM', end);
    child.on('error', () => resolve(false));
    child.on('exit', (code) => {
      process.off('SIGTERM', end);
      resolve(code === 0);
    });
  });

/** The steps before the tests; answers how many failed: each counts as one failed test. */
const gate = () => sideBySide(['build', 'web:types:check'], ['types', 'lint', 'format:check']);

/** Cases passed and failed; a suite that could not run at all, or a Jest that wrote no result, is one failure. */
const count = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: result.success || failed > 0 ? failed : 1 };
};

const jest = async (env, args) => {
  const folder = temporaryFolder();
  const output = join(folder, 'result.json');
  const options = ['--maxWorkers=2', '--forceExit', '--json', `--outputFile=${output}`, ...args];
  try {
    const isGreen = await run(
      'node',
      ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...options],
      { ...env, TMPDIR: folder },
    );
    const { passed, failed } = count(output);
    return { passed, failed: isGreen || failed > 0 ? failed : 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** `--soak` asks the tests for their long form (test/support/effort.ts); everything else goes to Jest. */
const isSoak = process.argv.includes('--soak');
const args = process.argv.slice(2).filter((arg) => arg !== '--soak');

const testEnv = (services) => ({
  ...process.env,
  TEST_POSTGRES_URL: services.postgresUrl,
  TEST_REDIS_URL: services.redisUrl,
  ...(isSoak ? { TEST_SOAK: '1' } : {}),
  ...(existsSync('test/browser') ? { TEST_CHROMIUM: findOrInstall(['chromium', 'chineseFont']).chromium } : {}),
});

/** What `npm test` runs: everything, on services of its own. The last line is the plain count. */
const main = async () => {
  // Before the tests, which look for it side by side.
  findOrInstall(['faketime', 'clamd', 'poppler']);
  const services = await startServices('test');
  try {
    const gateFailed = await gate();
    const tests = await jest(testEnv(services), args);
    return { passed: tests.passed, failed: tests.failed + gateFailed };
  } finally {
    await services.stop();
  }
};

let result = { passed: 0, failed: 1 };
try {
  result = await main();
} catch (error) {
  process.stderr.write(`${error instanceof MissingTools ? error.message : error.stack}\n`);
}
process.stdout.write(`${result.passed} passed, ${result.failed} failed\n`);
process.exitCode = result.failed > 0 ? 1 : 0;
