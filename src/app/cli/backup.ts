import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { STORED_FILES } from '../../evidence/stored-files.js';
import { MovableClock, systemClock } from '../../kernel/clock.js';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { instant, type Instant } from '../../kernel/time.js';
import { recordBackup } from '../../platform/backup/backup-book.js';
import type { BackupEnd } from '../../platform/backup/backup-contents.js';
import { writeBackupOfKeys } from '../../platform/backup/backup-of-keys.js';
import { makeBackup } from '../../platform/backup/make-backup.js';
import { ConfigError } from '../../platform/config/config-error.js';
import type { Settings } from '../../platform/config/settings.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { openAsItIs } from '../../platform/database/open-database.js';
import { pendingMigrations } from '../../platform/database/pending-migrations.js';
import { openFileStore } from '../../platform/files/open-file-store.js';
import { schema } from '../schema.js';
import { noteCommand } from './audit/run-accountably.js';
import { backupArguments } from './backup-arguments.js';
import { backupPassphrase } from './backup-passphrase.js';
import type { Command } from './command.js';
import { complain, say } from './console.js';

export const backup: Command = {
  words: ['backup'],
  usage:
    'backup FOLDER|FILE [--keys FILE]  备份数据库与文件（加密，不停机）；密钥另存 database and files, sealed, while it runs; keys into their own file',
  async run(args, settings) {
    const { place, keys } = backupArguments(args);
    const passphrase = await backupPassphrase(process.env);
    const takenAt = instant((settings.startsAt ? new MovableClock(new Date(settings.startsAt)) : systemClock).now());
    const file = fileIn(place, takenAt);
    insistOnApart(file, keys);
    const end = await backUp(settings, { file, passphrase, takenAt, keys });
    if (keys) await writeBackupOfKeys(resolve(keys), passphrase, settings);
    return report(file, keys, end, settings);
  },
};

type Making = { file: string; passphrase: string; takenAt: Instant; keys: string | undefined };

const backUp = async (settings: Settings, { file, passphrase, takenAt, keys }: Making): Promise<BackupEnd> => {
  const { databaseUrl, filesUrl, masterKeys } = settings;
  if (databaseUrl.kind === 'sqlite' && !existsSync(databaseUrl.file)) throw new ConfigError('DATABASE_URL', NO_DATABASE);
  const [files, database] = await Promise.all([openFileStore(filesUrl), openAsItIs(databaseUrl, schema)]);
  try {
    const request = { file, passphrase, takenAt, databaseUrl, live: database.reader, files, storedFiles: STORED_FILES };
    const end = await makeBackup({ ...request, sealer: new Sealer(masterKeys) });
    // A database that waits for its migrations (a backup is what one makes before them) has no table for the record yet.
    const isUpToDate = (await pendingMigrations(database.reader, database.dataSource)).length === 0;
    if (isUpToDate) await recordBackup(database.work, takenAt, end);
    if (isUpToDate && keys) await noteCommand(database.work, backup, settings, { keys: true });
    return end;
  } finally {
    await database.close();
  }
};

/** In a folder it is named by its moment: `huicha-20261205T180000.backup`. */
const fileIn = (place: string, takenAt: Instant): string => {
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  return resolve(isFolder ? join(place, `huicha-${takenAt.slice(0, 19).replaceAll(/[-:]/g, '')}.backup`) : place);
};

const insistOnApart = (file: string, keys: string | undefined): void => {
  if (keys !== undefined && dirname(resolve(keys)) === dirname(file)) throw new Refused(SIDE_BY_SIDE);
};

const report = (file: string, keys: string | undefined, { files, bytes, missing }: BackupEnd, { keyFile }: Settings): number => {
  const size = `${Math.ceil(bytes / 1024)} KiB`;
  say(`已备份并核对：${file}（文件 ${files} 个，${size}）。 Backed up and verified: ${file} (${files} files, ${size}).`);
  if (!keys) {
    const where = keyFile ?? 'HUICHA_KEYS';
    complain(
      `注意：主密钥（${where}）不在备份内，没有它备份打不开；请另行保管，或加 --keys 另存。 ` +
        `Note: the master keys (${where}) are not in it, and without them nothing sealed in it opens; keep them elsewhere, or add --keys.`,
    );
  }
  if (missing.length === 0) return 0;
  complain(
    `存储中缺少 ${missing.length} 个文件，请从较早的备份找回：${missing.join(' ')}。 ` +
      `${missing.length} files are missing in the store; look for them in earlier backups: ${missing.join(' ')}.`,
  );
  return 1;
};

const NO_DATABASE = { zh: '这里还没有数据库，没有可备份的内容。', en: 'there is no database here yet, and nothing to back up.' };
const SIDE_BY_SIDE = refusal(
  'backup.keys-apart',
  '密钥不能与备份放在同一文件夹，请另选位置（最好是另一台设备）。',
  'The keys must not lie in the same folder as the backup; choose another place, best on another device.',
);
