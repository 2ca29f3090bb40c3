import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INTERNAL, problemOf } from '../../platform/http/http-problems.js';
import { loggableError } from '../../platform/logging/loggable-error.js';
import { pageAt } from './page.js';
import { sendPage } from './page-reply.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { FailurePage } from './views/front.js';

/** What no page has dealt with, as a page: in words, with somebody to call. */
@Catch()
export class PageFailures implements ExceptionFilter {
  constructor(@Inject(PUBLIC_DESK) private readonly desk: PublicDesk) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const problem = problemOf(error);
    if (problem === INTERNAL) request.log.error({ err: loggableError(error) }, 'request failed');
    const retryAfter = problem.details?.['retryAfter'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    const page = pageAt(request.url, this.desk);
    void reply.status(problem.status).send(sendPage(reply, <FailurePage page={page} sentence={problem.reason.message} />));
  }
}
