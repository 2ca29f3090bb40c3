import { ConfigError } from '../../platform/config/config-error.js';
import { textOf, type Environment } from '../../platform/config/environment.js';
import { askAll } from './console.js';

const SHORTEST = 16;

/** Of backups, never of anything else: HUICHA_BACKUP_PASSPHRASE, or asked on the console. Throws ConfigError. */
export const backupPassphrase = async (env: Environment): Promise<string> => {
  const given = textOf(env, 'HUICHA_BACKUP_PASSPHRASE') ?? (await asked());
  if (given !== undefined && given.length >= SHORTEST) return given;
  throw new ConfigError('HUICHA_BACKUP_PASSPHRASE', {
    zh: `请设置备份口令，至少 ${SHORTEST} 个字符（可用 openssl rand -base64 24 生成），并与备份分开保管。`,
    en: `is needed, at least ${SHORTEST} characters (openssl rand -base64 24 makes one); keep it apart from the backups.`,
  });
};

const asked = async (): Promise<string | undefined> => {
  if (!process.stdin.isTTY) return undefined;
  const [answer] = await askAll([{ ask: '备份口令 backup passphrase: ', isSecret: true }]);
  return answer;
};
