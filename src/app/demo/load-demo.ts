import { MovableClock, systemClock } from '../../kernel/clock.js';
import { dayOf, instant, type Day } from '../../kernel/time.js';
import { hashPassword } from '../../people/passwords.js';
import { StaffRow } from '../../people/staff.entity.js';
import { openDatabase } from '../../platform/database/open-database.js';
import type { Settings } from '../../platform/config/settings.js';
import { shiftFor } from '../../tools/plan/shift-dates.js';
import { createServer } from '../server.js';
import { schema } from '../schema.js';
import { demoPassword } from './demo-password.js';
import { readDemoJson } from './demo-files.js';
import { DemoMark } from './demo-mark.entity.js';
import { loadCases, type LoadedCases } from './load-cases.js';
import { loadGuidance } from './load-guidance.js';
import { loadReference } from './load-reference.js';
import type { ElectionFile } from './reference-files.js';

export type LoadedDemo = { password: string; shiftDays: number; cases?: LoadedCases; ms: number };

/** Loaded now; there since an earlier start; broken off then; or not to be loaded into a database that holds other people's accounts. */
export type DemoLoad = { state: 'loaded'; demo: LoadedDemo } | { state: 'present' | 'broken-off' | 'foreign' };

/**
 * Fills an empty database with the demo district, in an application of its own on a loopback port whose clock moves through the
 * story; the real one never has another clock than the day's. `demo: reference` leaves the complaints out.
 */
export const loadDemo = async (settings: Settings): Promise<DemoLoad> => {
  const found = await stateOf(settings);
  if (found !== 'empty') return { state: found };
  const begun = performance.now();
  const now = settings.startsAt ?? instant(systemClock.now());
  const shiftDays = shiftFor(dayOf(now));
  const { election } = await readDemoJson<ElectionFile>('elections.json', shiftDays);
  const clock = new MovableClock(new Date(firstMoment(election.start)));
  const server = await createServer({ ...settings, host: '127.0.0.1', port: 0, logLevel: 'warn' }, { clock });
  try {
    const url = await server.listen();
    const password = demoPassword(settings);
    await loadReference(server.app, { shiftDays, passwordHash: await hashPassword(password) });
    const at = instant(clock.now());
    await loadGuidance(server.app, { districtCode: election.districtCode, validFrom: election.start, at });
    const cases = settings.demo === 'on' ? await loadCases({ server, url, clock, shiftDays, until: now }) : undefined;
    return { state: 'loaded', demo: { password, shiftDays, cases, ms: performance.now() - begun } };
  } finally {
    await server.close();
  }
};

/** Before anybody comes to work on the election's first day. */
const firstMoment = (start: Day): string => `${start}T07:00:00+08:00`;

const stateOf = async ({ databaseUrl, demo }: Settings): Promise<'empty' | 'present' | 'broken-off' | 'foreign'> => {
  const database = await openDatabase(databaseUrl, schema);
  try {
    const [mark] = await database.reader.find(DemoMark, {});
    if (mark) return mark.casesLoadedAt === null && demo === 'on' ? 'broken-off' : 'present';
    const [account] = await database.reader.find(StaffRow, {}, {}, 1);
    return account ? 'foreign' : 'empty';
  } finally {
    await database.close();
  }
};
