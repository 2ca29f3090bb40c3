import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BadRequest } from '../../kernel/errors.js';
import { objectionToKey } from './idempotency-rules.js';

/** The Idempotency-Key header, or nothing. Throws BadRequest `idempotency.bad-key` on an unusable one. */
export const IdempotencyKeyHeader = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  const objection = objectionToKey(key);
  if (objection) throw new BadRequest(objection);
  return key as string;
});
