import type { FilesUrl } from '../config/settings.js';
import type { FileStore } from './file-store.js';
import { LocalFolder } from './local-folder.js';
import { S3Bucket } from './s3-bucket.js';

/** The store at `filesUrl`. What a crash left half written more than a day ago is cleared at the start. */
export const openFileStore = async (filesUrl: FilesUrl): Promise<FileStore> => {
  switch (filesUrl.kind) {
    case 'file': {
      const folder = new LocalFolder(filesUrl.folder);
      // Real time, not the application's clock: it is compared with the file system's.
      await folder.clearAbandoned(Date.now());
      return folder;
    }
    case 's3':
      return new S3Bucket(filesUrl);
    default:
      return filesUrl satisfies never;
  }
};
