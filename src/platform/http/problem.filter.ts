import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { loggableError } from '../logging/loggable-error.js';
import { languageOf } from './accept-language.js';
import { INTERNAL, problemOf } from './http-problems.js';
import { PROBLEM_TYPE, problemBody } from './problem-body.js';

/** The one place where errors become answers (RFC 9457). What is not ours to explain is logged and answered without a detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Also used for errors that Fastify meets before Nest sees the request. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error);
  if (problem === INTERNAL) request.log.error({ err: loggableError(error) }, 'request failed');
  // A download that breaks off midway has no answer left to change; cutting the connection tells the client that it is incomplete.
  if (reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const language = languageOf(request.headers['accept-language']);
  const retryAfter = problem.details?.['retryAfter'];
  if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
  void reply
    .status(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('vary', 'accept-language')
    .send(problemBody(problem, language, String(request.id)));
};
