// `npm run types`: the types of the server with its tests, of the desk, and of the browser tests.
import { spawnSync } from 'node:child_process';

const check = (project) =>
  spawnSync(process.execPath, ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', project], { stdio: 'inherit' }).status;

const failed = ['tsconfig.json', 'web/tsconfig.json', 'test/browser/tsconfig.json'].filter((project) => check(project) !== 0);
if (failed.length > 0) process.exitCode = 1;
