import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { problemOfStatus } from './http-problems.js';
import { answerProblem } from './problem.filter.js';

/** How long (ms) a request may take until its answer begins; `uploadMs` for forms with a file, which slow lines need. */
export type Deadlines = { answerMs: number; uploadMs: number };

/**
 * Nobody waits for ever: a request that has not arrived by then is answered 408, one that is still being worked 503 `request.deadline`.
 * Once an answer has begun (a download) it has its own pace. What was being done is not undone.
 */
export const keepDeadline = (server: FastifyInstance, { answerMs, uploadMs }: Deadlines): void => {
  server.addHook('onRequest', (request, reply, done) => {
    const limit = isUpload(request) ? uploadMs : answerMs;
    const timer = setTimeout(() => end(request, reply), limit);
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
};

const isUpload = ({ headers }: FastifyRequest): boolean => String(headers['content-type']).startsWith('multipart/form-data');

const end = (request: FastifyRequest, reply: FastifyReply): void => {
  if (reply.sent || reply.raw.headersSent) return;
  // What is still to come of the request is not waited for.
  void reply.header('connection', 'close');
  answerProblem(request.raw.complete ? new Problem(503, TOO_LONG) : problemOfStatus(408), request, reply);
};

const TOO_LONG = refusal(
  'request.deadline',
  '处理时间过长，已停止等待；所提交的内容可能仍会办成，请先查看结果再决定是否重试。',
  'This took too long and nobody waits any longer; it may still be carried out, so look at the result before trying again.',
);
