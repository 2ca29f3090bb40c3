import { resolve } from 'node:path';
import { isOpenedBy } from '../../platform/backup/backup-contents.js';
import { roomToUnpack } from '../../platform/backup/unpacked-folder.js';
import { verifyBackup } from '../../platform/backup/verify-backup.js';
import { keysAtHand } from '../../platform/config/master-keys.js';
import { readPlaces } from '../../platform/config/read-settings.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { backupPassphrase } from './backup-passphrase.js';
import { WrongUsage, type EarlyCommand } from './command.js';
import { complain, say } from './console.js';

export const verify: EarlyCommand = {
  words: ['verify'],
  usage: 'verify FILE                       核对备份：逐字节，并打开数据库 checks a backup byte by byte and opens its database',
  async runEarly(args, env) {
    const [file, ...others] = args;
    if (!file || others.length > 0) throw new WrongUsage();
    const { home, databaseUrl } = readPlaces(env);
    const { head, end } = await verifyBackup(resolve(file), await backupPassphrase(env), roomToUnpack(databaseUrl));
    say(
      `完好：${head.takenAt}，${head.engine}，文件 ${end.files} 个。 Sound: ${head.takenAt}, ${head.engine}, ${end.files} files.`,
    );
    if (end.missing.length > 0) complain(`备份时存储中已缺少 missing in the store when it was made: ${end.missing.join(' ')}`);
    const keys = keysAtHand(env, home, databaseUrl);
    if (!keys) say('这里没有主密钥，未核对密钥。 No master keys are at hand here; whether they fit was not looked at.');
    else if (!isOpenedBy(new Sealer(keys.masterKeys), head)) {
      complain('当前主密钥打不开该备份。 The master keys at hand do not open this backup.');
      return 1;
    }
    return end.missing.length > 0 ? 1 : 0;
  },
};
