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
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, description } = error instanceof Open311Fault ? error.fault : faultOf(error, request, reply);
    const format = splitFormat(new URL(request.url, 'http://x').pathname.split('/').at(-1) ?? '')?.format ?? 'xml';
    const { body, type } = renderFault(format, { status, description });
    void reply.status(status).header('content-type', type).header('access-control-allow-origin', '*').send(body);
  }
}

const faultOf = (error: unknown, request: FastifyRequest, reply: FastifyReply): { status: number; description: string } => {
  const { status, reason, details } = problemOf(error);
  if (reason === INTERNAL.reason) request.log.error({ err: loggableError(error) }, 'request failed');
  const retryAfter = details?.['retryAfter'];
  if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
  return { status, description: `${reason.message.en} ${reason.message.zh}` };
};
