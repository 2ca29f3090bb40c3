import { statSync } from 'node:fs';
import type { Settings } from '../../../platform/config/settings.js';
import { readKeyFile } from '../../../platform/config/key-file.js';
import { Reader } from '../../../platform/database/unit-of-work.js';
import type { Command } from '../command.js';
import { complain, say } from '../console.js';
import { inRooms } from '../rooms.js';
import { holding, placesUnder, shownPlaces } from './key-places.js';

export const keysStatus: Command = {
  words: ['keys', 'status'],
  usage: 'keys status                       主密钥及其用处 the master keys and what hangs on each',
  run(_, settings) {
    return inRooms(settings, async (rooms) => {
      const reader = rooms.get(Reader, { strict: false });
      sayWhere(settings);
      const pending = pendingIn(settings);
      for (const [at, { id }] of settings.masterKeys.entries()) {
        const places = await placesUnder(reader, id);
        const what = shownPlaces(places) || '没有内容 nothing';
        say(`${id}  ${stateOf(at, pending.has(id), holding(places).length > 0)}  ${what}`);
      }
      for (const { id, purpose } of settings.checkKeys ?? []) say(`${id}/${purpose}  仅用于核对 checks hashes only`);
      return 0;
    });
  },
};

const stateOf = (at: number, isPending: boolean, isInUse: boolean): string => {
  if (isPending) return '待启用 pending (keys add)';
  if (at === 0) return '当前 current';
  return isInUse ? '仍在使用 still needed (keys rewrap)' : '可以移除 may be removed (keys remove)';
};

const pendingIn = ({ keyFile }: Settings): ReadonlySet<string> =>
  new Set(keyFile === undefined ? [] : readKeyFile(keyFile).keys.flatMap(({ id, pending }) => (pending ? [id] : [])));

const sayWhere = ({ keyFile }: Settings): void => {
  say(`密钥来源 keys from: ${keyFile ?? 'HUICHA_KEYS'}`);
  if (keyFile === undefined) return;
  const mode = statSync(keyFile).mode & 0o777;
  if ((mode & 0o077) !== 0)
    complain(`注意：密钥文件权限为 ${mode.toString(8)}，应为 600。 The key file has mode ${mode.toString(8)}; make it 600.`);
};
