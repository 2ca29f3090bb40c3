// `npm run web:types`: what the API answers (src/app/openapi/answers.json), and the web's types of the whole API (web/src/api/schema.d.ts).
// With --check nothing is written; ends with 1 where a file is out of date.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';
import { responseSchemas } from './response-schemas.mjs';

const ROOT = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const ANSWERS = `${ROOT}/src/app/openapi/answers.json`;
const TYPES = `${ROOT}/web/src/api/schema.d.ts`;
const isCheck = process.argv.includes('--check');

/** Answers whether the file stood otherwise. */
const put = (file, text) => {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  process.stdout.write(`${file.slice(ROOT.length + 1)} ${isCheck ? 'is out of date: npm run web:types' : 'written'}\n`);
  if (!isCheck) writeFileSync(file, text);
  return true;
};

/** The document of a server that never listens. */
const describedApi = async () => {
  const home = mkdtempSync(join(tmpdir(), 'huicha-types-'));
  Object.assign(process.env, { HUICHA_HOME: home, HUICHA_DEMO: 'off', LOG_LEVEL: 'error' });
  const { readSettings } = await import(`${ROOT}/dist/platform/config/read-settings.js`);
  const { createServer } = await import(`${ROOT}/dist/app/server.js`);
  const { apiDocument } = await import(`${ROOT}/dist/app/api-description.js`);
  const server = await createServer(readSettings());
  try {
    await server.app.init();
    return apiDocument(server.app);
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
};

const hasNewAnswers = put(ANSWERS, `${JSON.stringify(responseSchemas(ROOT), null, 1)}\n`);
// The built server describes itself with the file that lies beside it.
if (hasNewAnswers && !isCheck) copyFileSync(ANSWERS, `${ROOT}/dist/app/openapi/answers.json`);
const types = astToString(
  await openapi(await describedApi(), { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true }),
);
const hasNewTypes = put(TYPES, `// Written by \`npm run web:types\` from the API's description.\n${types}`);
process.exit(isCheck && (hasNewAnswers || hasNewTypes) ? 1 : 0);
