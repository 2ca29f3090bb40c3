// `npm run build`: the server (src) and the desk (web) into dist, beside each other. `--server` builds the server alone.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const run = (...args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('close', (code) => resolve(code === 0));
  });

/** What is not compiled goes along as it is: recorded answers, templates. */
const copyAssets = () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((file) => file.isFile() && !/\.tsx?$/.test(file.name))) {
    const from = join(parentPath, name);
    const to = from.replace(join(ROOT, 'src'), join(ROOT, 'dist'));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
};

const parts = [run('node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.build.json')];
if (!process.argv.includes('--server')) parts.push(run('scripts/build-web.mjs'));
copyAssets();
if ((await Promise.all(parts)).includes(false)) process.exitCode = 1;
