import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { KeyedHash } from './keyed-hash.js';
import { Sealer } from './sealing.js';

/** Sealer and KeyedHash on the master keys of the settings, everywhere. */
@Global()
@Module({
  providers: [
    { provide: Sealer, inject: [SETTINGS], useFactory: ({ masterKeys }: Settings) => new Sealer(masterKeys) },
    { provide: KeyedHash, inject: [SETTINGS], useFactory: ({ masterKeys }: Settings) => new KeyedHash(masterKeys) },
  ],
  exports: [Sealer, KeyedHash],
})
export class CryptoModule {}
