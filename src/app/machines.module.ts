import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { loadPublicDesk, PUBLIC_DESK } from '../platform/config/public-desk.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { keyFileSource } from '../platform/crypto/key-file-source.js';
import { KeyRing } from '../platform/crypto/key-ring.js';
import { KeyWatch } from '../platform/crypto/key-watch.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { Sealer } from '../platform/crypto/sealing.js';
import { FILE_STORE } from '../platform/files/file-store.js';
import { Clamd } from '../platform/files/clamd.js';
import { openFileStore } from '../platform/files/open-file-store.js';
import { NO_SCANNER, VIRUS_SCANNER } from '../platform/files/virus-scanner.js';
import { IdempotencyJob } from '../platform/http/idempotency.job.js';
import { IdempotencyService } from '../platform/http/idempotency.service.js';

/** The platform's machines, built from the settings and known in every room. */
@Global()
@Module({})
export class MachinesModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: PUBLIC_DESK, useFactory: loadPublicDesk },
      { provide: CLOCK, useValue: clock },
      { provide: KeyRing, useFactory: () => ringFrom(settings) },
      { provide: Sealer, inject: [KeyRing], useFactory: (ring: KeyRing) => new Sealer(ring) },
      { provide: KeyedHash, inject: [KeyRing], useFactory: (ring: KeyRing) => new KeyedHash(ring) },
      KeyWatch,
      { provide: FILE_STORE, useFactory: () => openFileStore(settings.filesUrl) },
      { provide: VIRUS_SCANNER, useFactory: () => (settings.clamavUrl ? new Clamd(settings.clamavUrl) : NO_SCANNER) },
      IdempotencyService,
    ];
    return { module: MachinesModule, providers: [...providers, IdempotencyJob], exports: [...providers, IdempotencyJob] };
  }
}

const ringFrom = ({ masterKeys, checkKeys = [], keyFile }: Settings): KeyRing =>
  new KeyRing({ masters: masterKeys, checks: checkKeys }, keyFile === undefined ? undefined : keyFileSource(keyFile));
