// `npm run check`: the fast checks, two beside each other; what each printed comes in one piece, the failing last.
import { spawn } from 'node:child_process';

const run = (script) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
    child.on('close', (code) => resolve({ script, code, printed }));
  });

const inTurn = async (scripts) => {
  const results = [];
  for (const script of scripts) results.push(await run(script));
  return results;
};

const results = (await Promise.all([inTurn(['test:rules']), inTurn(['types', 'lint', 'format:check'])])).flat();
for (const { script, code, printed } of results.sort((a, b) => a.code - b.code))
  console.log(`── ${script}: ${code === 0 ? 'passed' : 'FAILED'}\n${printed}`);
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
