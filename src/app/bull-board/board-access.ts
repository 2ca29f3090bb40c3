import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound, NotYourRole } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { isFor } from '../../people/office-acts.js';
import { isForged, isSafeMethod, tokenFromCookie } from '../../people/session-cookie.js';
import type { SessionsService } from '../../people/sessions.service.js';
import type { AuditedRequest } from '../../platform/audit/request-facts.js';
import { answerProblem } from '../../platform/http/problem.filter.js';

/**
 * What an administrator may do on the board: wake or drop what the database holds anyway, and will wake again by itself. Pausing or
 * emptying whole queues, or changing jobs and schedules, would silence the alarm clock.
 */
const ALLOWED: readonly string[] = [
  '/api/queues/:queueName/retry/:queueStatus',
  '/api/queues/:queueName/promote',
  '/api/queues/:queueName/:jobId/retry',
  '/api/queues/:queueName/:jobId/promote',
  '/api/queues/:queueName/:jobId/clean',
];

const LOOKING_ONLY = refusal(
  'board.looking-only',
  '任务面板只能重试、提前或移除单个任务，不能改动队列。',
  'On this board jobs can be retried, promoted or removed, but queues are not changed.',
);

/** Lets an administrator's session in; for everybody else there is nothing at this address. What changes a job is recorded before it is done. */
export const boardAccess =
  (sessions: SessionsService, path: string, record: (request: AuditedRequest) => Promise<void>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = tokenFromCookie(request);
    const staff = token && (await sessions.actorOf(token));
    if (!staff || !isFor('lookAfterJobs', staff.role) || isForged(request)) return refused(new NotFound(), request, reply);
    const route = request.routeOptions.url?.slice(path.length) ?? '';
    if (isSafeMethod(request.method)) return undefined;
    if (!ALLOWED.includes(route)) return refused(new NotYourRole(LOOKING_ONLY), request, reply);
    await record(Object.assign(request, { staff }));
    return undefined;
  };

const refused = (problem: NotFound | NotYourRole, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  answerProblem(problem, request, reply);
  return reply;
};
