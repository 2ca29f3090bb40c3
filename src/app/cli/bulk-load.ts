import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { hashPassword } from '../../people/passwords.js';
import { gatherMaterial } from '../bulk/bulk-material.js';
import { insistOnEmpty } from '../bulk/insist-on-empty.js';
import { loadCases, type Known } from '../bulk/load-cases.js';
import { loadReference } from '../demo/load-reference.js';
import { WrongUsage, type Command } from './command.js';
import { say } from './console.js';
import { inRooms } from './rooms.js';

/**
 * For measuring only, therefore not shown: `bulk-load COUNT [CODES]` makes the empty database a demo district with so many cases, up to
 * HUICHA_NOW. The accounts get HUICHA_DEMO_PASSWORD; the file CODES a sample of numbers and codes.
 */
export const bulkLoad: Command = {
  words: ['bulk-load'],
  async run([count, codesFile], settings) {
    const { districtCode, demoPassword } = settings;
    if (!/^[1-9]\d{0,5}$/.test(count ?? '') || demoPassword === undefined) throw new WrongUsage();
    const passwordHash = await hashPassword(demoPassword);
    const started = performance.now();
    const known = await inRooms(settings, async (rooms) => {
      await insistOnEmpty(rooms);
      await loadReference(rooms, { shiftDays: 0, passwordHash });
      const now = instant(rooms.get<Clock>(CLOCK, { strict: false }).now());
      return loadCases(rooms, await gatherMaterial(rooms, districtCode), Number(count), now);
    });
    if (codesFile) await writeCodes(codesFile, known);
    say(`${count} cases in ${Math.round((performance.now() - started) / 1000)} s`);
    return 0;
  },
};

const writeCodes = (file: string, known: readonly Known[]): Promise<void> =>
  writeFile(file, JSON.stringify(known), { mode: 0o600 });
