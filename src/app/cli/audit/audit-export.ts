import { open, type FileHandle } from 'node:fs/promises';
import { lineOf } from '../../../platform/audit/chained-form.js';
import { entriesFrom } from '../../../platform/audit/entries-from.js';
import { openAsItIs } from '../../../platform/database/open-database.js';
import type { Reader } from '../../../platform/database/unit-of-work.js';
import { schema } from '../../schema.js';
import { WrongUsage, type Command } from '../command.js';
import { say } from '../console.js';
import { noteCommand } from './run-accountably.js';

/** For `node scripts/audit-verify.mjs FILE ANCHORS`, which needs neither us nor the database. */
export const auditExport: Command = {
  words: ['audit', 'export'],
  usage:
    'audit export FILE                 导出本区审计链（每行一条 JSON）writes the district’s chain as JSON lines, to be verified elsewhere',
  async run([file, ...others], settings) {
    if (!file || others.length > 0) throw new WrongUsage();
    const { databaseUrl, districtCode } = settings;
    const database = await openAsItIs(databaseUrl, schema);
    // A new file, for the eyes of whoever runs this.
    const target = await open(file, 'wx', 0o600);
    try {
      const count = await write(database.reader, districtCode, target);
      await noteCommand(database.work, auditExport, settings, { rows: count });
      say(`已导出 ${count} 条。 ${count} entries written.`);
      return 0;
    } finally {
      await target.close();
      await database.close();
    }
  },
};

const write = async (reader: Reader, districtCode: string, target: FileHandle): Promise<number> => {
  let count = 0;
  for await (const batch of entriesFrom(reader, districtCode)) {
    await target.write(batch.map((entry) => `${lineOf(entry)}\n`).join(''));
    count += batch.length;
  }
  return count;
};
