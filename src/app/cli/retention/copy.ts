import { writeFile } from 'node:fs/promises';
import { Case } from '../../../cases/entities/case.entity.js';
import { normalNumber } from '../../../identity/query-code-rules.js';
import { NotFound } from '../../../kernel/errors.js';
import { Reader } from '../../../platform/database/unit-of-work.js';
import { DataCopyService } from '../../../retention/data-copy.service.js';
import { WrongUsage, type Command } from '../command.js';
import { say } from '../console.js';
import { inRooms } from '../rooms.js';

/** For when nobody at a desk can: on record like every reading, with the reason. */
export const copy: Command = {
  words: ['copy'],
  usage:
    'copy NUMBER FILE --reason TEXT     反映人个人信息副本 writes the complainant’s own data to a file, readable by its owner alone',
  run([number, file, flag, reason, ...others], settings) {
    if (!number || !file || flag !== '--reason' || !reason || others.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const { districtCode } = settings;
      const kase = await rooms.get(Reader, { strict: false }).findOne(Case, { number: normalNumber(number) ?? '', districtCode });
      if (!kase) throw new NotFound();
      const made = await rooms
        .get(DataCopyService, { strict: false })
        .forVisitor({ kind: 'system', districtCode }, kase.id, reason);
      await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
      say(`副本已写入 ${file}，本次查阅已登记。 The copy is in ${file}; the reading is on record.`);
      return 0;
    });
  },
};
