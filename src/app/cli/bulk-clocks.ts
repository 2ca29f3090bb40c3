import { performance } from 'node:perf_hooks';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf, instant } from '../../kernel/time.js';
import { hashPassword } from '../../people/passwords.js';
import { shiftFor } from '../../tools/plan/shift-dates.js';
import { gatherMaterial } from '../bulk/bulk-material.js';
import { insistOnEmpty } from '../bulk/insist-on-empty.js';
import { loadClocks } from '../bulk/load-clocks.js';
import { loadReference } from '../demo/load-reference.js';
import { WrongUsage, type Command } from './command.js';
import { say } from './console.js';
import { inRooms } from './rooms.js';

/**
 * For measuring only, therefore not shown: `bulk-clocks COUNT` makes the empty database a demo district around today with so many open
 * clocks, whose next rungs lie all over the coming sixty days. The accounts get HUICHA_DEMO_PASSWORD.
 */
export const bulkClocks: Command = {
  words: ['bulk-clocks'],
  async run([count], settings) {
    const { districtCode, demoPassword } = settings;
    if (!/^[1-9]\d{2,6}$/.test(count ?? '') || demoPassword === undefined) throw new WrongUsage();
    const passwordHash = await hashPassword(demoPassword);
    const started = performance.now();
    const cases = await inRooms(settings, async (rooms) => {
      await insistOnEmpty(rooms);
      const now = instant(rooms.get<Clock>(CLOCK, { strict: false }).now());
      await loadReference(rooms, { shiftDays: shiftFor(dayOf(now)), passwordHash });
      return loadClocks(rooms, await gatherMaterial(rooms, districtCode), Number(count), now);
    });
    say(`${count} clocks on ${cases} cases in ${Math.round((performance.now() - started) / 1000)} s`);
    return 0;
  },
};
