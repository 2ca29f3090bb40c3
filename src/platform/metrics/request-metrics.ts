import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Metrics } from './metrics.js';

/** Counts and times every answer by the route's pattern, never by the address itself. Health probes and scrapes are left out. */
export const countRequests = (server: FastifyInstance, metrics: Metrics): void => {
  const durations = metrics.histogram('huicha_http_request_seconds', 'Answered requests and how long they took', [
    'method',
    'route',
    'status',
  ]);
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    if (!isOwnUpkeep(route) && !isStream(reply))
      durations.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    done();
  });
};

/** Stays open as long as somebody looks: no time to answer. */
const isStream = (reply: FastifyReply): boolean => String(reply.getHeader('content-type')).startsWith('text/event-stream');

const isOwnUpkeep = (route: string): boolean => route.startsWith('/health/') || route === '/metrics';
