// `npm run test:scan`: sqlmap and wapiti against the built application on 127.0.0.1, and against a planted hole that they must find.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstall, MissingTools } from '../../scripts/find-tools.mjs';
import { aimsFor } from './aims.mjs';
import { carrierFor } from './carrier.mjs';
import { freePlaces, notAimedAt, operationOf } from './free-text.mjs';
import { layGround, startHuicha } from './huicha.mjs';
import { openLane } from './lane.mjs';
import { startPlantedHole } from './planted-hole.mjs';
import { mapOf, markedRequest } from './requests.mjs';
import { fromElsewhere, sessionsFor } from './sessions.mjs';
import { runSqlmap } from './sqlmap.mjs';
import { runWapiti } from './wapiti.mjs';

const SQLMAP_SECONDS = 240;
const WAPITI_SECONDS = 180;
const CONTROL_SECONDS = 120;
/** So many sqlmaps at a time; wapiti stands beside them. */
const AT_ONCE = 3;
/** More answers 429 at an address than this share, and the limits would have answered instead of the application. */
const MOST_THROTTLED = 0.05;

const checks = [];
const check = (what, isRight, detail = '') => {
  checks.push(isRight);
  if (!isRight) console.log(`✗ ${what}${detail && `\n    ${detail}`}`);
};
const rows = [];
const row = (scanner, target, lane, findings, began) =>
  rows.push({ scanner, target, ...lane.counts, findings: findings.length, seconds: Math.round((Date.now() - began) / 1_000) });

/** What both must find, or the rest of the scan says nothing. */
const control = async (tools, folder) => {
  const hole = await startPlantedHole();
  const [forSqlmap, forWapiti] = await Promise.all([openLane({ to: hole.url }), openLane({ to: hole.url })]);
  const began = Date.now();
  const deadline = began + CONTROL_SECONDS * 1_000;
  const host = new URL(forSqlmap.url).host;
  const sqlmap = (name, request) => runSqlmap(tools.sqlmap, { name, request, host, folder, deadline });
  const [inAddress, inBody, pages] = await Promise.all([
    sqlmap('planted address', { method: 'GET', path: `/villages?name=${encodeURIComponent('东垴村')}*` }),
    sqlmap('planted body', { method: 'POST', path: '/villages', body: '{"name":"东垴村*"}' }),
    runWapiti(tools.wapiti, { name: 'planted', url: forWapiti.url, folder, seconds: CONTROL_SECONDS }),
  ]);
  const found = (kind) => pages.findings.some((finding) => finding.startsWith(kind));
  check('sqlmap finds the planted injection in an address', inAddress.findings.length > 0, inAddress.last);
  check('sqlmap finds the planted injection in a JSON body', inBody.findings.length > 0, inBody.last);
  check('wapiti finds the planted injection', found('SQL Injection'), pages.last);
  check('wapiti finds the planted script', found('Cross Site Scripting'), pages.last);
  row('sqlmap', 'planted hole', forSqlmap, [...inAddress.findings, ...inBody.findings], began);
  row('wapiti', 'planted hole', forWapiti, pages.findings, began);
  for (const open of [forSqlmap, forWapiti, hole]) open.close();
};

/** What to aim at in that server, with the places of free text as its own description tells them. */
const aimsAt = async (huicha, password) => {
  const lane = await openLane({ to: huicha.url });
  const sessions = sessionsFor(password);
  const call = async (username, method, path, body) => {
    const cookie = await cookieThrough(lane.url, sessions, username);
    const answer = await fetch(`${lane.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie, ...fromElsewhere() },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const ground = await layGround(call, { password, at: new Date(Date.now() - 600_000).toISOString() });
  const description = await (await fetch(`${lane.url}/api/openapi.json`)).json();
  lane.close();
  const placesOf = ({ route, body, only }) =>
    freePlaces(description, operationOf(description, route), body).filter((place) => !only || only.includes(place.join('.')));
  const aims = aimsFor(ground).map((aim) => ({ ...aim, places: placesOf(aim) }));
  const missed = notAimedAt(description, aims);
  check('every route that takes free words in its address is aimed at', missed.length === 0, missed.join(', '));
  return { aims, usernames: ground.usernames };
};

const cookieThrough = (url, sessions, username) =>
  sessions.cookie(async ({ method, path, headers, body }) => {
    const answer = await fetch(`${url}${path}`, { method, headers, body });
    return { status: answer.status, headers: { 'set-cookie': answer.headers.getSetCookie() }, body: await answer.text() };
  }, username);

/** One after the other in each of a few rows, so that the machine is not the bottleneck. */
const eachOf = async (all, work) => {
  const results = [];
  const left = [...all];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) results.push(await work(next));
    }),
  );
  return results;
};

const scan = async (tools, folder) => {
  const password = `scan ${randomBytes(12).toString('hex')}`;
  const huicha = await startHuicha({ folder, password });
  try {
    const { aims, usernames } = await aimsAt(huicha, password);
    const carry = carrierFor({ aims, sessions: sessionsFor(password), usernames });
    const map = mapOf(aims);
    const [forSqlmap, forWapiti] = await Promise.all([
      openLane({ to: huicha.url, carry }),
      openLane({ to: huicha.url, carry, respond: ({ path }) => (path === '/' ? map : undefined) }),
    ]);
    const began = Date.now();
    const deadline = began + SQLMAP_SECONDS * 1_000;
    const host = new URL(forSqlmap.url).host;
    const [tried, pages] = await Promise.all([
      eachOf(aims, (aim) =>
        runSqlmap(tools.sqlmap, { name: aim.route, request: markedRequest(aim), host, folder, deadline }),
      ).then((all) => {
        row(
          'sqlmap',
          'Huicha',
          forSqlmap,
          all.flatMap(({ findings }) => findings),
          began,
        );
        return all;
      }),
      runWapiti(tools.wapiti, { name: 'huicha', url: forWapiti.url, folder, seconds: WAPITI_SECONDS }).then((result) => {
        row('wapiti', 'Huicha', forWapiti, result.findings, began);
        return result;
      }),
    ]);
    for (const { name, findings, isDone, last } of tried) {
      check(`sqlmap finds nothing at ${name}`, findings.length === 0, findings.join('\n    '));
      check(`sqlmap comes to its end at ${name}`, isDone, last || 'its time was over');
    }
    check('wapiti finds nothing', pages.findings.length === 0, pages.findings.join('\n    '));
    check('wapiti comes to its end', pages.isDone, pages.last);
    judge(huicha, [forSqlmap, forWapiti], aims);
    for (const lane of [forSqlmap, forWapiti]) lane.close();
  } catch (error) {
    throw new Error(`${error.message}\n${huicha.errors().slice(0, 5).join('\n')}`, { cause: error });
  } finally {
    await huicha.stop();
  }
};

/** Whether the scanners saw the application and not its limits, and whether it kept its countenance. */
const judge = (huicha, lanes, aims) => {
  const failures = lanes.flatMap((lane) => lane.failures);
  check(
    'no request is answered with a 5xx',
    failures.length === 0,
    failures
      .slice(0, 10)
      .map((each) => JSON.stringify(each))
      .join('\n    '),
  );
  const errors = huicha.errors();
  check('the log tells of no failure', errors.length === 0, errors.slice(0, 5).join('\n    '));
  check('the server still runs', !huicha.hasEnded());
  for (const { addresses } of lanes)
    for (const [address, { asked, throttled }] of addresses)
      if (throttled > MOST_THROTTLED * asked)
        check(
          'the limits do not answer instead of the application',
          false,
          `${throttled} of ${asked} answers of ${address} were 429`,
        );
  const [{ addresses }] = lanes;
  for (const { route, path = {} } of aims) {
    const address = route.replaceAll(/\{(\w+)\}/g, (_, name) => path[name]);
    check(`sqlmap gets behind the validation at ${route}`, (addresses.get(address)?.opened ?? 0) > 0);
  }
};

const versionOf = (program) =>
  execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).match(/\d+(?:\.\d+)+/)?.[0];

const table = () => {
  const columns = ['scanner', 'target', 'requests', 'ok', 'refused', 'throttled', 'failed', 'findings', 'seconds'];
  const lines = [columns, ...rows.map((each) => columns.map((name) => String(each[name])))];
  const widths = columns.map((_, nth) => Math.max(...lines.map((line) => line[nth].length)));
  return lines
    .map((line) => line.map((cell, nth) => (nth < 2 ? cell.padEnd(widths[nth]) : cell.padStart(widths[nth]))).join('  '))
    .join('\n');
};

const folder = mkdtempSync(join(tmpdir(), 'huicha-scan-'));
try {
  const tools = findOrInstall(['sqlmap', 'wapiti']);
  console.log(`sqlmap ${versionOf(tools.sqlmap)}, wapiti ${versionOf(tools.wapiti)}`);
  await control(tools, folder);
  await scan(tools, folder);
} catch (error) {
  check(error instanceof MissingTools ? error.message : error.stack, false);
} finally {
  if (process.env.SCAN_KEEP) console.log(`what the scanners said: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
const failed = checks.filter((isRight) => !isRight).length;
console.log(`\n${table()}\n\n${checks.length - failed} passed, ${failed} failed`);
// What an error left open does not keep anybody waiting.
process.exit(failed > 0 ? 1 : 0);
