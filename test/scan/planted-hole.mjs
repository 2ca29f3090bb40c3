import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';

const VILLAGES = ['东垴村', '西垴村', '南河湾村'];

const page = (body) =>
  `<!doctype html><title>planted</title>${body}
<a href="/villages?name=%E4%B8%9C%E5%9E%B4%E6%9D%91">villages</a> <a href="/greeting?name=a">greeting</a>`;

/** What nobody should write: the caller's words become part of the statement, and the database's own words part of the answer. */
const found = (database, name) => {
  try {
    return { status: 200, rows: database.prepare(`SELECT name FROM villages WHERE name = '${name}'`).all() };
  } catch (error) {
    return { status: 500, rows: [{ name: `[${error.code}] ${error.message}` }] };
  }
};

/**
 * The positive control of the scan, and no part of the application: an SQL injection in an address and in a JSON body, and a page that shows
 * back what it was told. A scanner that does not find them here would not find them elsewhere.
 */
export const startPlantedHole = async () => {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE villages (name TEXT)');
  for (const name of VILLAGES) database.prepare('INSERT INTO villages VALUES (?)').run(name);
  const answers = {
    '/': () => ({ status: 200, html: page('') }),
    '/greeting': ({ searchParams }) => ({ status: 200, html: page(`<p>Hello ${searchParams.get('name')}</p>`) }),
    '/villages': async ({ searchParams }, request) => {
      const body = request.method === 'POST' ? JSON.parse((await text(request)) || '{}') : undefined;
      const { status, rows } = found(database, body ? body.name : searchParams.get('name'));
      return body
        ? { status, json: rows }
        : { status, html: page(`<ul>${rows.map(({ name }) => `<li>${name}</li>`).join('')}</ul>`) };
    },
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://planted');
    const { status, html, json } = (await answers[url.pathname]?.(url, request)) ?? { status: 404, html: page('') };
    response.writeHead(status, { 'content-type': json ? 'application/json' : 'text/html; charset=utf-8' });
    response.end(html ?? JSON.stringify(json));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      database.close();
    },
  };
};
