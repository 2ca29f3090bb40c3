import { Global, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.js';
import { dataSourceOptions } from './data-source.js';
import { FormerContents } from './former-contents.js';
import { migrate } from './open-database.js';
import { Reader } from './reader.js';
import type { RoomSchema } from './schema.js';
import { UnitOfWork } from './unit-of-work.js';

/** Opens and migrates the database before anything else is built; provides UnitOfWork and Reader everywhere. */
@Global()
@Module({})
export class DatabaseModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  static forRoot(schema: RoomSchema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [SETTINGS],
          useFactory: (settings: Settings) => moduleOptions(settings, schema),
          dataSourceFactory: openMigrated,
        }),
      ],
      providers: [UnitOfWork, Reader, FormerContents],
      exports: [UnitOfWork, Reader, FormerContents],
    };
  }

  /** Whoever writes stops in onModuleDestroy; what they had begun is finished here, before the connections close. */
  beforeApplicationShutdown(): Promise<void> {
    return this.work.idle();
  }

  onApplicationShutdown(): void {
    this.reader.close();
  }
}

/** A database that is still starting is worth ten tries, a second apart; a wrong password or a bad migration is not. */
const moduleOptions = ({ databaseUrl }: Settings, schema: RoomSchema): TypeOrmModuleOptions => ({
  ...dataSourceOptions(databaseUrl, schema),
  retryAttempts: 10,
  retryDelay: 1000,
  toRetry: isStillStarting,
});

const STILL_STARTING = new Set(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', '57P03']);

const isStillStarting = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && STILL_STARTING.has(String(error.code));

const openMigrated = async (options?: DataSourceOptions): Promise<DataSource> => {
  if (!options) throw new Error('The database module got no options.');
  const dataSource = await new DataSource(options).initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
};
