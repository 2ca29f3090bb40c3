import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { Sealer } from '../platform/crypto/sealing.js';
import { FILE_STORE } from '../platform/files/file-store.js';
import { LocalFolder } from '../platform/files/local-folder.js';
import { IdempotencyJob } from '../platform/http/idempotency.job.js';
import { IdempotencyService } from '../platform/http/idempotency.service.js';

/** The platform's machines, built from the settings and known in every room. */
@Global()
@Module({})
export class MachinesModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: CLOCK, useValue: clock },
      { provide: Sealer, useFactory: () => new Sealer(settings.masterKeys) },
      { provide: KeyedHash, useFactory: () => new KeyedHash(settings.masterKeys) },
      { provide: FILE_STORE, useFactory: () => new LocalFolder(settings.filesUrl.folder) },
      IdempotencyService,
    ];
    return { module: MachinesModule, providers: [...providers, IdempotencyJob], exports: [...providers, IdempotencyJob] };
  }
}
