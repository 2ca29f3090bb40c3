import type { INestApplicationContext } from '@nestjs/common';
import type { KeyTurn } from '../../../platform/crypto/turn-columns.js';
import { turnColumn } from '../../../platform/crypto/turn-columns.js';
import { Sealer } from '../../../platform/crypto/sealing.js';
import { Reader, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { schema } from '../../schema.js';
import { WrongUsage, type Command } from '../command.js';
import { complain, say } from '../console.js';
import { inRooms } from '../rooms.js';
import { holding, placesUnder, shownPlaces } from './key-places.js';

/** Short transactions: whoever works meanwhile waits for milliseconds. */
const BATCH = 200;
const SHOWN = 10;

export const keysRewrap: Command = {
  words: ['keys', 'rewrap'],
  usage:
    'keys rewrap                       全部改用当前主密钥 brings everything under the current key; may be broken off and begun again',
  async run(args, settings) {
    if (args.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const broken = await rewrapAll(rooms);
      if (broken > 0) {
        complain(`${broken} 处打不开，旧密钥须保留。 ${broken} values do not open; keep the former keys.`);
        return 1;
      }
      return sayRemovable(rooms.get(Reader, { strict: false }), settings.masterKeys.slice(1));
    });
  },
};

/** Brings every registered column under the current key, so many rows at a time. Answers how many values did not open. */
export const rewrapAll = async (rooms: INestApplicationContext, batch = BATCH): Promise<number> => {
  const turn: KeyTurn = {
    work: rooms.get(UnitOfWork, { strict: false }),
    reader: rooms.get(Reader, { strict: false }),
    sealer: rooms.get(Sealer, { strict: false }),
    rehasher: ({ by }) => rooms.get(by, { strict: false }),
    batch,
  };
  let failures = 0;
  for (const column of schema.sealed) {
    const { turned, broken } = await turnColumn(turn, column);
    failures += broken.length;
    const name = `${column.table}.${column.column}`;
    if (turned > 0) say(`${name}: ${turned}`);
    if (broken.length > 0)
      complain(`${name}: 打不开 do not open: ${broken.slice(0, SHOWN).join(', ')}${broken.length > SHOWN ? ' …' : ''}`);
  }
  return failures;
};

const sayRemovable = async (reader: Reader, former: readonly { id: string }[]): Promise<number> => {
  say('全部已用当前主密钥密封。 Everything hangs on the current key.');
  for (const { id } of former) {
    const left = holding(await placesUnder(reader, id));
    if (left.length > 0)
      complain(
        `${id} 仍有新内容（${shownPlaces(left)}）：还有进程在用它密封。 Some process still seals with ${id}; bring it up to date, then rewrap again.`,
      );
    else say(`${id} 可以移除 may be removed: npm run huicha -- keys remove ${id}`);
  }
  return 0;
};
