import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeAnswers } from './openapi/answers.js';

const TITLE = 'Huicha 回查';
const PAGES = '/api/docs';

/** What Swagger's page needs beyond our own policy: styles that it writes inline. No script is inline, and nothing comes from elsewhere. */
const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The API at /api/openapi.json, readable at /api/docs (`pages`). Built at the first request: a start need not wait for it. */
export const describeApi = (app: INestApplication, { pages }: { pages: boolean }): void => {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  server.addHook('onSend', async ({ url }, reply) => {
    if (url === PAGES || url.startsWith(`${PAGES}/`)) reply.header('content-security-policy', PAGES_POLICY);
  });
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    ui: pages,
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: TITLE,
    // The validator badge would send our address to swagger.io.
    swaggerOptions: { validatorUrl: null, docExpansion: 'none', operationsSorter: 'alpha' },
  });
};

export const apiDocument = (app: INestApplication): OpenAPIObject => {
  const head = new DocumentBuilder()
    .setTitle(TITLE)
    .setDescription(
      'Complaints about village elections: registered, verified, corrected, explained. Errors are RFC 9457 problem+json.',
    )
    .setVersion('1')
    .addCookieAuth('huicha_session')
    .addBearerAuth()
    .build();
  return describeAnswers(SwaggerModule.createDocument(app, head));
};
