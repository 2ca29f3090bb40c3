import { fastify } from 'fastify';
import type { AddressInfo } from 'node:net';
import { FORM_TYPE } from '../load/job.js';

/** What the machine can do at best: Fastify that parses the same JSON or form, looks at nothing, and writes the same JSON or page (`{ page }`). */
const serve = async (reply: object): Promise<{ port: number }> => {
  const server = fastify({ logger: false });
  server.addContentTypeParser(FORM_TYPE, { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  const page = 'page' in reply ? reply.page : undefined;
  server.post('/*', (request, response) => {
    response.code(typeof request.body === 'object' ? 200 : 400);
    return page === undefined ? reply : response.type('text/html; charset=utf-8').send(page);
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return { port: (server.server.address() as AddressInfo).port };
};

process.on('message', (reply: object) => {
  serve(reply).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
