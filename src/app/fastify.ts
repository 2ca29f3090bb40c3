import cookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { errorCodes, LogController, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { NotFound } from '../kernel/errors.js';
import type { ProcessRole, Settings } from '../platform/config/settings.js';
import { answerBrokenConnection } from '../platform/http/broken-connection.js';
import { answerProblem } from '../platform/http/problem.filter.js';
import { keepDeadline } from '../platform/http/request-deadline.js';
import { requestId } from '../platform/http/request-id.js';
import { sendSecurityHeaders } from '../platform/http/security-headers.js';
import { logRequests } from '../platform/logging/request-log.js';
import { answerAsSpoken } from './foreign-problems.js';
import { isServing } from './roles.js';

const KIB = 1024;
const MIB = 1024 * KIB;

/** One file of 20 MiB beside a handful of short fields. */
const UPLOAD_LIMITS = { fileSize: 20 * MIB, files: 1, fields: 10, fieldSize: 64 * KIB, parts: 11, headerPairs: 50 };

/**
 * In ms: headers and whole requests have to arrive by then, whatever trickles in; a connection on which nothing moves is cut; an answer has
 * to begin by then. The line of a village office carries 20 MiB in five minutes at 560 kbit/s.
 */
export type Patience = { headers: number; upload: number; idle: number; answer: number };

export const patienceFor = ({ requestSeconds }: Pick<Settings, 'requestSeconds'>): Patience => ({
  headers: 10_000,
  upload: 300_000,
  // More than the answer is given, or the connection would be cut instead of answered.
  idle: (requestSeconds + 30) * 1000,
  answer: requestSeconds * 1000,
});

/** How often (ms) Node looks for connections that are too slow; its own 30 s would triple the limits above. */
const LOOKS_EVERY = 1_000;

export type HttpOptions = { log: Logger; role: ProcessRole; trustProxy: readonly string[]; patience: Patience };

/** The HTTP server below Nest: JSON up to 1 MiB and nothing else but uploads, the citizen pages' forms and Open311's, headers up to 16 KiB. */
export const createFastify = async ({ log, role, trustProxy, patience }: HttpOptions): Promise<FastifyAdapter> => {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: MIB,
    http: { maxHeaderSize: 16 * KIB, headersTimeout: patience.headers, connectionsCheckingInterval: LOOKS_EVERY },
    requestTimeout: patience.upload,
    connectionTimeout: patience.idle,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: answerAsSpoken,
    clientErrorHandler: answerBrokenConnection,
    multipart: { limits: UPLOAD_LIMITS },
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.removeContentTypeParser('text/plain');
  readForms(server);
  sendSecurityHeaders(server);
  keepDeadline(server, { answerMs: patience.answer, uploadMs: patience.upload });
  logRequests(server);
  if (!isServing(role)) answerProbesOnly(server);
  await server.register(cookie);
  return adapter;
};

/** A narrative of 20,000 characters, of which each is nine in a form, and what stands beside it. */
const FORM_LIMIT = 256 * KIB;

/** The citizen pages that send forms, and Open311, whose clients send nothing else; everywhere else a form stays refused, as what a foreign page can send. */
const TAKES_FORMS = /^(?:(?:\/en)?\/(?:report|status)(?:[/?]|$)|\/open311\/v2\/)/;

const readForms = (server: FastifyInstance): void => {
  const options = { parseAs: 'string', bodyLimit: FORM_LIMIT } as const;
  server.addContentTypeParser('application/x-www-form-urlencoded', options, (request, body, done) => {
    if (!TAKES_FORMS.test(request.url)) return done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
    done(null, new URLSearchParams(String(body)));
  });
};

/** Health is for everybody, numbers are for the administrator's token here as elsewhere. */
const answerProbesOnly = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/health/') || request.url === '/metrics') return done();
    answerProblem(new NotFound(), request, reply);
  });
};
