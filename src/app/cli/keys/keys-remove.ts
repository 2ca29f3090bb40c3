import { hashKey } from '../../../platform/crypto/master-keys.js';
import { readKeyFile, replaceKeyFile, type KeyFile } from '../../../platform/config/key-file.js';
import type { MasterKey, Settings } from '../../../platform/config/settings.js';
import { Reader, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { noteCommand } from '../audit/run-accountably.js';
import { WrongUsage, type Command } from '../command.js';
import { complain, say } from '../console.js';
import { inRooms } from '../rooms.js';
import { checkPurposes, holding, placesUnder, shownPlaces } from './key-places.js';

/** Takes a former master key out of the key file, once nothing needs it. What only its hashes need stays as a check key, which opens nothing. */
export const keysRemove: Command = {
  words: ['keys', 'remove'],
  usage: 'keys remove ID                    移除不再需要的旧主密钥 removes a former key that nothing hangs on',
  run([id, ...others], settings) {
    if (id === undefined || others.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const code = await removeKey(rooms.get(Reader, { strict: false }), settings, id);
      if (code === 0) await noteCommand(rooms.get(UnitOfWork, { strict: false }), keysRemove, settings, { key: id });
      return code;
    });
  },
};

/** Answers the exit code. Throws WrongUsage where there is no such key. */
export const removeKey = async (
  reader: Reader,
  { masterKeys, keyFile }: Pick<Settings, 'masterKeys' | 'keyFile'>,
  id: string,
): Promise<number> => {
  const key = masterKeys.find((each) => each.id === id);
  if (!key) throw new WrongUsage();
  if (key === masterKeys[0]) return refuse('这是当前密钥。 This is the current key.');
  const places = await placesUnder(reader, key.id);
  const left = holding(places);
  if (left.length > 0)
    return refuse(
      `仍有内容依靠 ${key.id}（${shownPlaces(left)}），请先运行 keys rewrap。 These still hang on it; run keys rewrap first.`,
    );
  remove(keyFile, key, checkPurposes(places));
  return 0;
};

const remove = (file: string | undefined, key: MasterKey, purposes: readonly string[]): void => {
  const kept = purposes.map((purpose) => ({ id: key.id, purpose, key: hashKey(key, purpose).toString('base64') }));
  if (file === undefined) {
    say(
      `请从 HUICHA_KEYS 中删去 ${key.id}，逐个重启各进程。 Take ${key.id} out of HUICHA_KEYS and restart the processes one by one.`,
    );
    for (const { id, purpose, key: text } of kept)
      say(`并加入（只用于核对旧查询码）and add (it only checks hashes): ${id}/${purpose}:${text}`);
  } else {
    replaceKeyFile(file, without(readKeyFile(file), key.id, kept));
    say(`${key.id} 已从 ${file} 移除。 ${key.id} is out of the key file.`);
  }
  say(
    '用它密封的旧备份仍需要它：请与这些备份一同封存，备份销毁时一并销毁。 Backups made before still need it: keep it with them, and destroy it with them.',
  );
};

const without = ({ keys, checks = [] }: KeyFile, id: string, kept: NonNullable<KeyFile['checks']>): KeyFile => ({
  keys: keys.filter((entry) => entry.id !== id),
  checks: [...checks, ...kept],
});

const refuse = (sentence: string): number => {
  complain(sentence);
  return 1;
};
