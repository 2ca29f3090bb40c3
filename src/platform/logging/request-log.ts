import type { FastifyInstance } from 'fastify';

/**
 * One line per answered request: method, the route's pattern (never the address itself: numbers and searches stand there),
 * status and duration in ms. Health probes are news only when they fail.
 */
export const logRequests = (server: FastifyInstance): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    const isQuiet = route.startsWith('/health') && reply.statusCode < 400;
    request.log[isQuiet ? 'debug' : 'info'](line, 'request');
    done();
  });
};
