import cookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { NotFound } from '../kernel/errors.js';
import type { ProcessRole } from '../platform/config/settings.js';
import { answerBrokenConnection } from '../platform/http/broken-connection.js';
import { answerProblem } from '../platform/http/problem.filter.js';
import { requestId } from '../platform/http/request-id.js';
import { sendSecurityHeaders } from '../platform/http/security-headers.js';
import { logRequests } from '../platform/logging/request-log.js';
import { isServing } from './roles.js';

const KIB = 1024;
const MIB = 1024 * KIB;

/** One file of 20 MiB beside a handful of short fields. */
const UPLOAD_LIMITS = { fileSize: 20 * MIB, files: 1, fields: 10, fieldSize: 64 * KIB, parts: 11, headerPairs: 50 };

export type HttpOptions = { log: Logger; role: ProcessRole; trustProxy: boolean };

/** The HTTP server below Nest: JSON up to 1 MiB and nothing else but uploads, 30 s for a request to arrive. */
export const createFastify = async ({ log, role, trustProxy }: HttpOptions): Promise<FastifyAdapter> => {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: MIB,
    requestTimeout: 30_000,
    trustProxy,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: answerProblem,
    clientErrorHandler: answerBrokenConnection,
    multipart: { limits: UPLOAD_LIMITS },
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.removeContentTypeParser('text/plain');
  sendSecurityHeaders(server);
  logRequests(server);
  if (!isServing(role)) answerProbesOnly(server);
  await server.register(cookie);
  return adapter;
};

/** Health is for everybody, numbers are for the administrator's token here as elsewhere. */
const answerProbesOnly = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/health/') || request.url === '/metrics') return done();
    answerProblem(new NotFound(), request, reply);
  });
};
