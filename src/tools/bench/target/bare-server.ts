import { fastify } from 'fastify';
import type { AddressInfo } from 'node:net';

/** What the machine can do at best: Fastify that parses the same JSON, looks at nothing, and writes the same JSON. */
const serve = async (reply: object): Promise<{ port: number }> => {
  const server = fastify({ logger: false });
  server.post('/*', (request, response) => {
    response.code(typeof request.body === 'object' ? 200 : 400);
    return reply;
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
