import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INTERNAL, problemOf } from '../platform/http/http-problems.js';
import { loggableError } from '../platform/logging/loggable-error.js';
import { splitFormat, type Fault } from './query-rules.js';
import { renderFault } from './render.js';

/** A fault of the specification on its way to the filter. */
export class Open311Fault extends Error {
  constructor(readonly fault: Fault) {
    super(fault.description);
  }
}

/** Errors as the specification writes them, in the format that was asked for; whatever else fails has the house's sentence in both languages. */
@Catch()
export class Open311Filter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerOpen311Fault(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Also for what fails before the controller sees the request: an address or a form that cannot be read. */
export const answerOpen311Fault = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const { status, description, retryAfter } = error instanceof Open311Fault ? error.fault : faultOf(error, request);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  const last = request.url.split('?')[0]!.split('/').at(-1) ?? '';
  const { body, type } = renderFault(splitFormat(last)?.format ?? 'xml', { status, description });
  void reply.status(status).header('content-type', type).header('access-control-allow-origin', '*').send(body);
};

type Answer = { status: number; description: string; retryAfter?: number };

/** "basically 400 for any other error where the request can not be fulfilled": what the house refuses as 409 is such a one. */
const asSpecified = (status: number): number => (status === 409 || status === 422 ? 400 : status);

const faultOf = (error: unknown, request: FastifyRequest): Answer => {
  const { status, reason, details } = problemOf(error);
  if (reason === INTERNAL.reason) request.log.error({ err: loggableError(error) }, 'request failed');
  const retryAfter = details?.['retryAfter'];
  return {
    status: asSpecified(status),
    description: `${reason.message.en} ${reason.message.zh}`,
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
  };
};
