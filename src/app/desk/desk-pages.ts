import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { firstFiles } from './first-files.js';

const PATH = '/desk';
/** What `npm run build` made of web/. */
const BUILT = fileURLToPath(new URL('../../web', import.meta.url));

/** Everything from here; styles only with this answer's nonce, or from our own files. `blob:` are pictures chosen a moment ago. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The staff application under /desk: every address that is not a file is its page. Files with a hash in their name never change, everything
 * else is asked for anew. Nothing here is secret: what is, comes from the API.
 */
export const serveDesk = async (app: NestFastifyApplication): Promise<void> => {
  if (!existsSync(`${BUILT}/index.html`)) return;
  const page = readFileSync(`${BUILT}/index.html`, 'utf8');
  const headOf = firstFiles(BUILT);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(fastifyStatic, {
    root: BUILT,
    prefix: `${PATH}/`,
    index: false,
    preCompressed: true,
    wildcard: false,
    decorateReply: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const url of [PATH, `${PATH}/`, `${PATH}/*`])
    server.get(url, (request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce) })
        .send(page.replace('%NONCE%', nonce).replace('</head>', `${headOf(request.url)}</head>`));
    });
};
