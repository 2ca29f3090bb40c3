import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync, rmSync } from 'node:fs';
import { electionsSchema } from '../../src/elections/elections.schema.js';
import { ElectionsModule } from '../../src/elections/elections.module.js';
import { MachinesModule } from '../../src/app/machines.module.js';
import { MovableClock } from '../../src/kernel/clock.js';
import { ActorGuard } from '../../src/people/actor.guard.js';
import { PeopleModule } from '../../src/people/people.module.js';
import { peopleSchema } from '../../src/people/people.schema.js';
import { auditSchema } from '../../src/platform/audit/audit.schema.js';
import type { Settings } from '../../src/platform/config/settings.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { httpSchema } from '../../src/platform/http/http.schema.js';
import { MetricsModule } from '../../src/platform/metrics/metrics.module.js';
import { OutboxModule } from '../../src/platform/outbox/outbox.module.js';
import { outboxSchema } from '../../src/platform/outbox/outbox.schema.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { ThrottleModule } from '../../src/platform/throttle/throttle.module.js';
import { ProblemFilter } from '../../src/platform/http/problem.filter.js';
import { RequestPipe } from '../../src/platform/http/validation.pipe.js';
import { RegionsModule } from '../../src/regions/regions.module.js';
import { regionsSchema } from '../../src/regions/regions.schema.js';
import { RegionsService } from '../../src/regions/regions.service.js';
import type { TestEngine } from '../support/engines.js';
import { worldSettings } from '../support/world-settings.js';

export const DISTRICT = '990114';
export const NOW = '2026-12-05T18:00:00.000+08:00';

/** The rooms of floor 2 over a real port and a real database. */
export type FloorTwo = {
  app: NestFastifyApplication;
  clock: MovableClock;
  url: string;
  /** A request with JSON in and out. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
};
export type CallOptions = { body?: object; headers?: Record<string, string> };
export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

export const openFloorTwo = async (engine: TestEngine): Promise<FloorTwo> => {
  const clock = new MovableClock(new Date(NOW));
  const adapter = new FastifyAdapter();
  // The queue has nothing to do here, so no Redis.
  const settings: Settings = { ...worldSettings(engine), redisUrl: undefined, secondFactor: 'optional' };
  const app = await NestFactory.create<NestFastifyApplication>(FloorTwoModule.forRoot(settings, clock), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new RequestPipe());
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(settings.home, { recursive: true, force: true });
  };
  return { app, clock, url, call: caller(url), close };
};

/** The demo district: 8 towns, 64 villages. */
export const importDemoRegions = async ({ app }: FloorTwo): Promise<void> => {
  const text = readFileSync('config/demo/regions.csv', 'utf8');
  await app.get(RegionsService).importCsv(text, { dryRun: false });
};

@Global()
@Module({})
class FloorTwoModule {
  static forRoot(settings: Settings, clock: MovableClock): DynamicModule {
    const schemas = [auditSchema, outboxSchema, httpSchema, regionsSchema, peopleSchema, electionsSchema];
    return {
      module: FloorTwoModule,
      imports: [
        MachinesModule.forRoot(settings, clock),
        DatabaseModule.forRoot({
          entities: schemas.flatMap(({ entities }) => entities),
          migrations: schemas.flatMap(({ migrations }) => migrations),
        }),
        ...[MetricsModule, QueueModule, OutboxModule, ThrottleModule],
        RegionsModule,
        PeopleModule,
        ElectionsModule,
      ],
      providers: [{ provide: APP_GUARD, useExisting: ActorGuard }],
    };
  }
}

const caller =
  (url: string) =>
  async (method: string, path: string, { body, headers = {} }: CallOptions = {}): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method, ...sent, headers: { ...type, ...headers } });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text), headers: response.headers };
  };

/** The cookie of an answer as the browser would send it back. */
export const cookieOf = ({ headers }: Answer): Record<string, string> => ({
  cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '',
});
