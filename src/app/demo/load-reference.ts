import type { INestApplicationContext } from '@nestjs/common';
import { ElectionsService } from '../../elections/elections.service.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { PeopleService } from '../../people/people.service.js';
import { SecondFactorPolicy } from '../../people/sign-in/second-factor-policy.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RegionsService } from '../../regions/regions.service.js';
import { insistOnWeeks } from '../../tools/plan/shift-dates.js';
import { demoElection } from './demo-election.js';
import { readDemoJson, readDemoText } from './demo-files.js';
import { DemoMark } from './demo-mark.entity.js';
import { loadDemoPeople } from './demo-people.js';
import type { ElectionFile, PeopleFile } from './reference-files.js';

export type ReferenceOptions = {
  /** Moves every date of the data; whole weeks. */
  shiftDays: number;
  /** Shared by all demo accounts; hashed by the caller once, for a hash takes tens of milliseconds. */
  passwordHash: string;
};

/**
 * Loads the demo district: places, groups, accounts and the election, through the verbs of their rooms. Does nothing in a
 * database that has it already. Throws RangeError on part of a week.
 */
export const loadReference = async (
  rooms: INestApplicationContext,
  { shiftDays, passwordHash }: ReferenceOptions,
): Promise<'loaded' | 'present'> => {
  insistOnWeeks(shiftDays);
  const part = { strict: false } as const;
  if (await recogniseDemo(rooms)) return 'present';
  const people = await readDemoJson<PeopleFile>('people.json', shiftDays);
  const election = await readDemoJson<ElectionFile>('elections.json', shiftDays);
  const { districtCode } = election.election;
  const { errors } = await rooms.get(RegionsService, part).importCsv(await readDemoText('regions.csv'), { dryRun: false });
  if (errors[0]) throw new Error(`config/demo/regions.csv:${errors[0].line}: ${errors[0].message.en}`);
  await rooms.get(UnitOfWork, part).write(async (tx) => {
    const idOf = await loadDemoPeople(tx, rooms.get(PeopleService, part), people, { districtCode, passwordHash });
    await rooms.get(ElectionsService, part).loadElection(tx, demoElection(election, idOf));
    const referenceLoadedAt = instant(rooms.get<Clock>(CLOCK, part).now());
    await tx.insert(DemoMark, { districtCode, shiftDays, referenceLoadedAt, casesLoadedAt: null });
  });
  await recogniseDemo(rooms);
  return 'loaded';
};

/** Whether demo mode created this database; its people then sign in without a second factor, unless the settings ask for one. */
export const recogniseDemo = async (rooms: INestApplicationContext): Promise<boolean> => {
  const isDemo = (await demoMark(rooms)) !== undefined;
  if (isDemo) rooms.get(SecondFactorPolicy, { strict: false }).isForDemo();
  return isDemo;
};

/** The mark of a database that demo mode created; nothing in any other. */
export const demoMark = async (rooms: INestApplicationContext): Promise<DemoMark | undefined> =>
  (await rooms.get(Reader, { strict: false }).find(DemoMark, {}))[0];
