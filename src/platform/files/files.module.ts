import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { FILE_STORE, type FileStore } from './file-store.js';
import { LocalFolder } from './local-folder.js';

/** The store under `filesUrl`. What a crash left half written more than a day ago is cleared at the start. */
const openStore = async ({ filesUrl }: Settings): Promise<FileStore> => {
  switch (filesUrl.kind) {
    case 'file': {
      const folder = new LocalFolder(filesUrl.folder);
      // Real time, not the application's clock: it is compared with the file system's.
      await folder.clearAbandoned(Date.now());
      return folder;
    }
    default:
      return filesUrl.kind satisfies never;
  }
};

@Global()
@Module({
  providers: [{ provide: FILE_STORE, inject: [SETTINGS], useFactory: openStore }],
  exports: [FILE_STORE],
})
export class FilesModule {}
