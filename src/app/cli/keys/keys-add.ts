import { setTimeout as sleep } from 'node:timers/promises';
import { newKeyEntry, readKeyFile, replaceKeyFile } from '../../../platform/config/key-file.js';
import { KEYS_NOTICED_WITHIN } from '../../../platform/crypto/key-watch.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { noteCommand } from '../audit/run-accountably.js';
import { WrongUsage, type Command } from '../command.js';
import { say } from '../console.js';
import { inRooms } from '../rooms.js';

/** Until every process has learned of the key: a text sealed under a key that another one lacks could not be opened there. */
const WAIT = 2 * KEYS_NOTICED_WITHIN;

/**
 * Makes a new master key and puts it in front. Running processes learn of it first and seal with it later, so none of them meets a text
 * that it cannot open. Broken off in between, the key is pending; the command takes it up again.
 */
export const keysAdd: Command = {
  words: ['keys', 'add'],
  usage: 'keys add                          新的主密钥 a new master key becomes the current one',
  async run(args, settings) {
    const { keyFile } = settings;
    if (args.length > 0) throw new WrongUsage();
    if (keyFile === undefined) return explainVariable();
    const id = await addKey(keyFile, async (added) => {
      await inRooms(settings, (rooms) =>
        noteCommand(rooms.get(UnitOfWork, { strict: false }), keysAdd, settings, { key: added }),
      );
      say(
        `新密钥 ${added} 已写入 ${keyFile}，等各进程获知（${WAIT / 1000} 秒）…… The new key is in the file; processes learn of it now.`,
      );
      await sleep(WAIT);
    });
    say(`今后用 ${id} 密封。 ${id} seals from now on. 接着 next: npm run huicha -- keys rewrap`);
    say('请立即备份密钥文件，旧密钥在移除之前不可丢失。 Back up the key file now; the former key is still needed.');
    return 0;
  },
};

/** Puts a key into the file, where it opens; after `learning` it seals. Answers its id. */
export const addKey = async (keyFile: string, learning: (id: string) => Promise<void>): Promise<string> => {
  const id = announce(keyFile);
  await learning(id);
  promote(keyFile, id);
  return id;
};

/** The id of the key that waits, a new one unless there is one. */
const announce = (file: string): string => {
  const { keys, checks } = readKeyFile(file);
  const waiting = keys.find(({ pending }) => pending);
  if (waiting) return waiting.id;
  const entry = newKeyEntry();
  replaceKeyFile(file, { keys: [...keys, { ...entry, pending: true }], checks });
  return entry.id;
};

const promote = (file: string, id: string): void => {
  const { keys, checks } = readKeyFile(file);
  const former = keys.filter((entry) => entry.id !== id);
  const { pending: _pending, ...entry } = keys.find((each) => each.id === id)!;
  replaceKeyFile(file, { keys: [entry, ...former], checks });
};

const explainVariable = (): number => {
  const { id, key } = newKeyEntry();
  say(
    [
      `新密钥 a new key: ${id}:${key}`,
      `1. 追加到 HUICHA_KEYS 末尾，逐个重启各进程。 Put it at the END of HUICHA_KEYS; restart the processes one by one.`,
      `2. 移到 HUICHA_KEYS 最前，再逐个重启。 Move it to the FRONT; restart them one by one again.`,
      `3. npm run huicha -- keys rewrap`,
      '顺序不可颠倒，否则尚未重启的进程打不开新密封的内容。 In this order: a process that does not know the key cannot open what it seals.',
    ].join('\n'),
  );
  return 0;
};
