import { openDatabase } from '../../platform/database/open-database.js';
import { schema } from '../schema.js';
import type { Command } from './command.js';
import { say } from './console.js';

export const migrate: Command = {
  words: ['migrate'],
  usage: 'migrate                           升级数据库 brings the database up to date',
  async run(_, settings) {
    const database = await openDatabase(settings.databaseUrl, schema);
    await database.close();
    say('数据库已是最新。 The database is up to date.');
    return 0;
  },
};
