import type { FastifyInstance } from 'fastify';

/** Whatever is shown comes from here, and nothing in it is written inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A year, in seconds. Only this host: what else the district serves under its name is not ours to decide. */
const TLS_ONLY = 'max-age=31536000';

/**
 * On every answer: the request id, nothing cached on shared phones, nothing loaded from elsewhere; behind TLS (as a trusted proxy says)
 * that browsers come by TLS alone from now on. A route may say otherwise.
 */
export const sendSecurityHeaders = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(HEADERS).header('x-request-id', request.id);
    if (request.protocol === 'https') void reply.header('strict-transport-security', TLS_ONLY);
    done();
  });
};
