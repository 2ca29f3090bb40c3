import type { FastifyRequest } from 'fastify';
import type { Made } from '../database/accountable.js';
import type { RequestWithStaff } from '../http/actor.decorator.js';
import type { AuditActor, AuditFact } from './audit-fact.js';

export type AuditedRequest = Pick<FastifyRequest, 'method' | 'params' | 'query'> &
  RequestWithStaff & { routeOptions: { url?: string } };

const NOBODY: AuditActor = { kind: 'nobody', id: 'nobody' };

/** What can be said of any request: who called which route, with which ids in its address. Never the address itself, a query or a body. */
export const factOfRequest = (
  { staff, params, routeOptions }: AuditedRequest,
  { refs, ...fact }: Pick<AuditFact, 'action' | 'at' | 'districtCode' | 'refs'>,
): AuditFact => ({
  ...fact,
  districtCode: staff?.districtCode ?? fact.districtCode,
  actor: staff ?? NOBODY,
  subject: { type: 'route', id: routeOptions.url ?? 'unknown' },
  refs: { ...idsOf(params), ...refs },
});

/** An id, or the code of a place. */
const isOurs = (word: string): boolean => /^[0-9a-f-]{36}$|^\d{6}(\d{3}){0,2}$/.test(word);

/** What stands in the address is the caller's word until it was found: only what looks like one of our ids or codes is repeated. */
const idsOf = (params: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((params ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isOurs(entry[1]),
    ),
  );

/** Outgoing messages and remembered keys are nobody's work. */
const BY_THE_WAY = new Set(['OutboxMessage', 'IdempotencyKey']);

/** What was made, as references: `{ madeStaff: id }`. */
export const refsOfMade = (made: Made): Record<string, string> =>
  Object.fromEntries(
    [...made]
      .filter(([entity, id]) => !BY_THE_WAY.has(entity) && isOurs(id))
      .map(([entity, id]) => [`made${entity.replace(/Row$/, '')}`, id]),
  );
