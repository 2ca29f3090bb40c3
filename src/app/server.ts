import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import { MovableClock, systemClock, type Clock } from '../kernel/clock.js';
import type { Settings } from '../platform/config/settings.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { countRequests } from '../platform/metrics/request-metrics.js';
import { ChangeFeed } from '../queues/changes/change-feed.service.js';
import { RequestPipe } from '../platform/http/validation.pipe.js';
import { createLog } from '../platform/logging/log.js';
import { NestLog } from '../platform/logging/nest-log.js';
import { describeApi } from './api-description.js';
import { AppModule } from './app.module.js';
import { mountBoard } from './bull-board/mount-board.js';
import { stopAccepting } from './connections.js';
import { recogniseDemo } from './demo/load-reference.js';
import { createFastify, patienceFor } from './fastify.js';
import { SpokenProblemFilter } from './foreign-problems.js';
import { isServing, startWork } from './roles.js';
import { schema } from './schema.js';

export type Server = {
  app: NestFastifyApplication;
  /** Starts working and listening; answers the address. */
  listen(): Promise<string>;
  /** Where it listens; throws before `listen`. */
  url(): string;
  /** Stops accepting, lets requests and jobs finish, closes queue and database. May be called twice. */
  close(): Promise<void>;
};

/** The application on a migrated database, not yet listening. Used by main and by tests alike. */
export const createServer = async (
  settings: Settings,
  overrides: { clock?: Clock; logTo?: DestinationStream } = {},
): Promise<Server> => {
  const log = createLog(settings.logLevel, overrides.logTo);
  const clock = overrides.clock ?? (settings.startsAt ? new MovableClock(new Date(settings.startsAt)) : systemClock);
  const adapter = await createFastify({
    log,
    role: settings.role,
    trustProxy: settings.trustProxy,
    patience: patienceFor(settings),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings, schema, clock), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false,
  });
  const metrics = app.get(Metrics);
  metrics.watchProcess();
  countRequests(adapter.getInstance<FastifyInstance>(), metrics);
  app.useGlobalFilters(new SpokenProblemFilter());
  app.useGlobalPipes(new RequestPipe());
  // Jest cannot load what serves the pages: @fastify/static requires a package that is an ES module only.
  const hasPages = settings.environment !== 'test';
  if (isServing(settings.role)) describeApi(app, { pages: hasPages });
  if (isServing(settings.role) && hasPages) await mountPages(app);
  return serverOf(app, settings);
};

/** Loaded only where there are pages, for Jest could not. */
const mountPages = async (app: NestFastifyApplication): Promise<void> => {
  const { serveDesk } = await import('./desk/desk-pages.js');
  await serveDesk(app);
  await mountBoard(app);
};

const serverOf = (app: NestFastifyApplication, { role, host, port }: Settings): Server => {
  const http = app.getHttpServer() as HttpServer;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    // Screens that listen would be waited for until they are cut.
    await app.get(ChangeFeed).endAll();
    await stopAccepting(http);
    await app.close();
  };
  const url = (): string => addressOf(http.address(), host);
  const listen = async (): Promise<string> => {
    await app.init();
    await recogniseDemo(app);
    await startWork(app, role);
    await app.listen(port, host);
    return url();
  };
  return { app, listen, url, close: () => (closing ??= close()) };
};

const addressOf = (address: AddressInfo | string | null, host: string): string => {
  if (address === null || typeof address === 'string') throw new Error('The server is not listening.');
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${address.port}`;
};
