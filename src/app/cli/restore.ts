import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import { AuditHead } from '../../platform/audit/audit-head.entity.js';
import { districtsWaiting } from '../../platform/audit/chain-notes.js';
import { readBackupOfKeys } from '../../platform/backup/backup-of-keys.js';
import { restoreBackup } from '../../platform/backup/restore-backup.js';
import type { Environment } from '../../platform/config/environment.js';
import { writeKeyFile } from '../../platform/config/key-file.js';
import { keyFileOf, keysAtHand, keysIn } from '../../platform/config/master-keys.js';
import { readPlaces } from '../../platform/config/read-settings.js';
import type { DatabaseUrl, MasterKeys } from '../../platform/config/settings.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { openAsItIs } from '../../platform/database/open-database.js';
import { pendingMigrations } from '../../platform/database/pending-migrations.js';
import { openFileStore } from '../../platform/files/open-file-store.js';
import { schema } from '../schema.js';
import { noteCommand } from './audit/run-accountably.js';
import { backupArguments } from './backup-arguments.js';
import { backupPassphrase } from './backup-passphrase.js';
import type { EarlyCommand } from './command.js';
import { complain, say } from './console.js';

export const restore: EarlyCommand = {
  words: ['restore'],
  usage: 'restore FILE [--keys FILE]        恢复到空的位置 puts a backup into an empty home and database',
  async runEarly(args, env) {
    const { place, keys: keysBackup } = backupArguments(args);
    const passphrase = await backupPassphrase(env);
    const { home, databaseUrl, filesUrl } = readPlaces(env);
    const brought = keysBackup ? await broughtKeys(keysBackup, passphrase, keyFileOf(env, home)) : undefined;
    const masterKeys = brought?.masterKeys ?? keysAtHand(env, home, databaseUrl)?.masterKeys;
    const { head, end } = await restoreBackup({
      file: resolve(place),
      passphrase,
      databaseUrl,
      files: await openFileStore(filesUrl),
      migrations: schema.migrations.map((Migration) => new Migration().name ?? Migration.name),
      sealer: masterKeys && new Sealer(masterKeys),
      begin: () => brought?.write(),
    });
    say(`已恢复到 ${head.takenAt} 的状态，文件 ${end.files} 个。 Restored as of ${head.takenAt}, ${end.files} files.`);
    await noteRestored(databaseUrl, head.takenAt);
    if (!masterKeys) remindOfKeys(env, home);
    return 0;
  },
};

/** The chain goes on behind what was restored, and says so. A database that waits for its migrations may have no chain yet. */
const noteRestored = async (databaseUrl: DatabaseUrl, takenAt: Instant): Promise<void> => {
  const database = await openAsItIs(databaseUrl, schema);
  try {
    if ((await pendingMigrations(database.reader, database.dataSource)).length > 0) return;
    const begun = (await database.reader.find(AuditHead, {})).map(({ districtCode }) => districtCode);
    for (const districtCode of new Set([...begun, ...(await districtsWaiting(database.reader))]))
      await noteCommand(database.work, restore, { districtCode, startsAt: undefined }, { takenAt });
  } finally {
    await database.close();
  }
};

/** Read first and written when all is known to fit. Throws Refused `restore.keys-there`, WrongPassphrase, BackupBroken. */
const broughtKeys = async (
  file: string,
  passphrase: string,
  keyFile: string,
): Promise<{ masterKeys: MasterKeys; write(): void }> => {
  if (existsSync(keyFile)) throw new Refused(KEYS_THERE);
  const content = await readBackupOfKeys(resolve(file), passphrase);
  return { masterKeys: keysIn(content).masterKeys, write: () => writeKeyFile(keyFile, content) };
};

const remindOfKeys = (env: Environment, home: string): void =>
  complain(`启动前请放回主密钥：${keyFileOf(env, home)} 或 HUICHA_KEYS。 Put the master keys back before the start.`);

const KEYS_THERE = refusal(
  'restore.keys-there',
  '这里已有密钥文件，不会覆盖；如不再需要，请先移走。',
  'There is a key file here and it is not overwritten; move it away first if it is no longer needed.',
);
