import { httpApi } from '../plan/http-api.js';
import { startOwnServer, type RunningServer } from './own-server.js';
import { signedIn } from './sign-in.js';
import { tableOf } from './table.js';
import { walk, type Walk } from './walk.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A running server of which the demo accounts' password is known, or one of our own. */
const server = async (): Promise<RunningServer> => {
  const { HUICHA_URL: url, HUICHA_DEMO_PASSWORD: password } = process.env;
  if (!url) return startOwnServer();
  if (!password) throw new Error('HUICHA_URL needs HUICHA_DEMO_PASSWORD, the password of the demo accounts there.');
  return { url, password, stop: async () => undefined };
};

const report = ({ rows, violations, refusals }: Walk): number => {
  say(tableOf(rows));
  say('');
  for (const refusal of refusals) say(`refused: ${refusal}`);
  for (const { invariant, number, what } of violations) say(`invariant ${invariant} broken: ${number}: ${what}`);
  say(`${rows.length} cases, ${refusals.length} refusals, ${violations.length} invariant violations`);
  return violations.length + refusals.length === 0 ? 0 : 1;
};

const { url, password, stop } = await server();
try {
  process.exitCode = report(await walk(httpApi(url, signedIn(url, password))));
} finally {
  await stop();
}
