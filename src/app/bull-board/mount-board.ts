import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { SessionsService } from '../../people/sessions.service.js';
import { note } from '../../platform/audit/note.js';
import { factOfRequest, type AuditedRequest } from '../../platform/audit/request-facts.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { BullmqQueue } from '../../platform/queue/bullmq-queue.js';
import { JOB_QUEUE, type JobQueue } from '../../platform/queue/job-queue.js';
import { boardAccess } from './board-access.js';
import { BOARD_POLICY, withoutForeignLinks } from './board-page.js';

export const BOARD_PATH = '/admin/queues';

/** bull-board at /admin/queues for administrators, where the queues are Redis' (the embedded queue has nothing to show). */
export const mountBoard = async (app: NestFastifyApplication): Promise<void> => {
  const queue = app.get<JobQueue>(JOB_QUEUE);
  if (queue.isVolatile) return;
  const plugin = await boardOf(queue as BullmqQueue);
  const allow = boardAccess(app.get(SessionsService, { strict: false }), BOARD_PATH, recordIn(app));
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(async (scope) => {
    scope.addHook('onRequest', allow);
    scope.addHook('onSend', async (_request, reply, payload) => {
      reply.header('content-security-policy', BOARD_POLICY);
      const isPage = String(reply.getHeader('content-type')).startsWith('text/html') && typeof payload === 'string';
      return isPage ? withoutForeignLinks(payload) : payload;
    });
    await scope.register(plugin, { prefix: BOARD_PATH });
  });
};

/** What is done on the board goes past the application's routes, so it is noted here. */
const recordIn =
  (app: NestFastifyApplication) =>
  async (request: AuditedRequest): Promise<void> => {
    const at = instant(app.get<Clock>(CLOCK).now());
    const { districtCode } = app.get<Settings>(SETTINGS);
    await app
      .get(UnitOfWork, { strict: false })
      .write(async (tx) =>
        note(tx, factOfRequest(request, { action: `board.${request.method.toLowerCase()}`, at, districtCode })),
      );
  };

/** Loaded only where it is shown. */
const boardOf = async (queue: BullmqQueue) => {
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const serverAdapter = new FastifyAdapter().setBasePath(BOARD_PATH);
  const queues = queue.boardQueues.map((each) => new BullMQAdapter(each, { readOnlyMode: false }));
  createBullBoard({ queues, serverAdapter, options: { uiConfig: { boardTitle: 'Huicha 回查' } } });
  return serverAdapter.registerPlugin();
};
