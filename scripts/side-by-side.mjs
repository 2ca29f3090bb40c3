import { spawn } from 'node:child_process';

/** Runs an npm script to its end and keeps what it prints. */
const run = (script) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
    child.on('close', (code) => resolve({ script, isGreen: code === 0, printed }));
  });

const inTurn = async (scripts) => {
  const results = [];
  for (const script of scripts) results.push(await run(script));
  return results;
};

/** Each lane of npm scripts in turn, the lanes beside each other. What each printed comes in one piece, the failing last; answers how many failed. */
export const sideBySide = async (...lanes) => {
  const results = (await Promise.all(lanes.map(inTurn))).flat();
  for (const { script, isGreen, printed } of results.toSorted((a, b) => b.isGreen - a.isGreen))
    process.stdout.write(`── ${script}: ${isGreen ? 'passed' : 'FAILED'}\n${printed}`);
  return results.filter(({ isGreen }) => !isGreen).length;
};
