import type { INestApplicationContext } from '@nestjs/common';
import { GuidanceService, type NewArticle } from '../../guidance/guidance.service.js';
import type { Day, Instant } from '../../kernel/time.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readDemoLines } from './demo-files.js';

type GuidanceLine = Omit<NewArticle, 'districtCode' | 'validFrom'> & { validFrom?: Day };

/** Adds the articles of config/demo/guidance.jsonl, valid from the day on which the election begins. Loading again changes nothing. */
export const loadGuidance = async (
  rooms: INestApplicationContext,
  { districtCode, validFrom, at }: { districtCode: string; validFrom: Day; at: Instant },
): Promise<number> => {
  const guidance = rooms.get(GuidanceService, { strict: false });
  const lines = await readDemoLines<GuidanceLine>('guidance.jsonl', 0);
  await rooms.get(UnitOfWork, { strict: false }).write(async (tx) => {
    for (const { slug, title, stage, codes, question, answer, clause, keywords } of lines) {
      const said = { slug, title, stage, codes, question, answer, clause, keywords };
      await guidance.addArticle(tx, { districtCode, validFrom, isPublic: true, ...said }, at);
    }
  });
  return lines.length;
};
