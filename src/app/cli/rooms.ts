import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MovableClock, systemClock } from '../../kernel/clock.js';
import type { Settings } from '../../platform/config/settings.js';
import { createLog } from '../../platform/logging/log.js';
import { NestLog } from '../../platform/logging/nest-log.js';
import { AppModule } from '../app.module.js';
import { recogniseDemo } from '../demo/load-reference.js';
import { schema } from '../schema.js';

/** Opens the rooms on the migrated database without listening or working jobs, and closes them afterwards. */
export const inRooms = async <T>(settings: Settings, work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> => {
  const logger = new NestLog(createLog('warn'));
  const clock = settings.startsAt ? new MovableClock(new Date(settings.startsAt)) : systemClock;
  const rooms = await NestFactory.createApplicationContext(AppModule.forRoot(settings, schema, clock), {
    logger,
    abortOnError: false,
  });
  try {
    await recogniseDemo(rooms);
    return await work(rooms);
  } finally {
    await rooms.close();
  }
};
