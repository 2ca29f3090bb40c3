import type { INestApplicationContext } from '@nestjs/common';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { Reader } from '../../platform/database/unit-of-work.js';

/** What is loaded in bulk must never lie beside what people wrote. */
export const insistOnEmpty = async (rooms: INestApplicationContext): Promise<void> => {
  const cases = await rooms.get(Reader, { strict: false }).sql('SELECT id FROM cases LIMIT 1');
  if (cases.length === 0) return;
  throw new Refused(refusal('bulk-load.not-empty', '数据库里已有事项。', 'The database already holds cases.'));
};
