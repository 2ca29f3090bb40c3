import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerOpen311Fault } from '../open311/open311.filter.js';
import { answerProblem, ProblemFilter } from '../platform/http/problem.filter.js';

const isForeign = ({ url }: FastifyRequest): boolean => url.startsWith('/open311/v2/');

/** Problems in the house's own form, but under Open311 as its specification writes errors: also where no controller saw the request. */
export const answerAsSpoken = (error: unknown, request: FastifyRequest, reply: FastifyReply): void =>
  (isForeign(request) ? answerOpen311Fault : answerProblem)(error, request, reply);

@Catch()
export class SpokenProblemFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerAsSpoken(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
