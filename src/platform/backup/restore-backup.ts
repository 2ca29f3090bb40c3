import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import type { DatabaseUrl } from '../config/settings.js';
import type { Sealer } from '../crypto/sealing.js';
import type { FileStore } from '../files/file-store.js';
import { isOpenedBy, type BackupHead } from './backup-contents.js';
import { postgresTarget } from './postgres-target.js';
import type { DatabaseTarget } from './snapshot.js';
import { sqliteTarget } from './sqlite-target.js';
import { roomToUnpack } from './unpacked-folder.js';
import { readBackup, verifyBackup, type Verified } from './verify-backup.js';

export type RestoreRequest = {
  file: string;
  passphrase: string;
  databaseUrl: DatabaseUrl;
  files: FileStore;
  /** Names of the migrations that this version knows. */
  migrations: readonly string[];
  /** Of the master keys at hand; without them nothing can be said about them. */
  sealer: Sealer | undefined;
  /** Runs once nothing speaks against it any more, before the first byte is written. */
  begin(): void;
};

/**
 * Puts a backup where there is nothing yet: verified whole before the first byte is written, files first, the database last and in one go.
 * Throws WrongPassphrase, BackupBroken, Refused `restore.not-empty`, `.engine`, `.newer`, `.keys`; nothing is written then.
 */
export const restoreBackup = async (request: RestoreRequest): Promise<Verified> => {
  const { file, passphrase, files, databaseUrl } = request;
  const target = targetOf(databaseUrl);
  await target.insistOnEmpty();
  if (!(await files.isEmpty())) throw new Refused(FILES_THERE);
  const verified = await verifyBackup(file, passphrase, roomToUnpack(databaseUrl));
  insistOnFitting(verified.head, request);
  request.begin();
  return readBackup(file, passphrase, {
    file: (id, content) => files.write(id, content),
    database: (_, content) => target.write(content),
  });
};

const targetOf = (url: DatabaseUrl): DatabaseTarget => (url.kind === 'sqlite' ? sqliteTarget(url.file) : postgresTarget(url.url));

const insistOnFitting = (head: BackupHead, { databaseUrl, migrations, sealer }: RestoreRequest): void => {
  if (head.engine !== databaseUrl.kind) throw new Refused(OTHER_ENGINE);
  if (head.migrations.some((name) => !migrations.includes(name))) throw new Refused(NEWER);
  if (sealer && !isOpenedBy(sealer, head)) throw new Refused(OTHER_KEYS);
};

const FILES_THERE = refusal(
  'restore.not-empty',
  '文件存储不是空的，不会覆盖；请恢复到空的位置。',
  'The file store is not empty and is not overwritten; restore into an empty place.',
);
const OTHER_ENGINE = refusal(
  'restore.engine',
  '备份来自另一种数据库；请将 DATABASE_URL 设为同一种数据库再恢复。',
  'The backup is of the other kind of database; set DATABASE_URL to the same kind.',
);
const NEWER = refusal(
  'restore.newer',
  '备份由更新的版本制作；请先升级本系统再恢复。',
  'The backup was made by a newer version; bring this system up to date first.',
);
const OTHER_KEYS = refusal(
  'restore.keys',
  '当前主密钥打不开该备份中的密封内容；请设置备份时使用的密钥。',
  'The master keys at hand do not open what the backup holds sealed; set those that were in force when it was made.',
);
