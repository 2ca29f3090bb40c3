import { demoElection } from '../../../src/app/demo/demo-election.js';
import { readDemoJson, readDemoText } from '../../../src/app/demo/demo-files.js';
import { loadDemoPeople } from '../../../src/app/demo/demo-people.js';
import type { ElectionFile, PeopleFile } from '../../../src/app/demo/reference-files.js';
import { ElectionsService } from '../../../src/elections/elections.service.js';
import { PeopleService } from '../../../src/people/people.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { RegionsService } from '../../../src/regions/regions.service.js';
import { CHEAP_HASH } from '../../support/world-settings.js';
import type { World } from '../../support/world.js';

const FIRST = '990114';
export const SECOND = '990115';

/** The same town or village in the other district. */
export const there = (code: string): string => code.replace(FIRST, SECOND);

/** The colleague of the same seat in the other district. */
export const namesake = (username: string): string => `o.${username}`;

/** Founds a neighbouring district in the same installation: the demo district again under other codes, with accounts `o.djy01`, … */
export const foundSecondDistrict = async ({ app }: World): Promise<void> => {
  const part = { strict: false } as const;
  const elsewhere = <T>(file: T): T => JSON.parse(JSON.stringify(file).replaceAll(FIRST, SECOND)) as T;
  const people = elsewhere(await readDemoJson<PeopleFile>('people.json', 0));
  const election = elsewhere(await readDemoJson<ElectionFile>('elections.json', 0));
  const staff = people.staff.map((member) => ({
    ...member,
    username: namesake(member.username),
    ...(member.deputyOf ? { deputyOf: namesake(member.deputyOf) } : {}),
  }));
  const csv = (await readDemoText('regions.csv')).replaceAll(FIRST, SECOND);
  const { errors } = await app.get(RegionsService, part).importCsv(csv, { dryRun: false });
  if (errors[0]) throw new Error(`regions.csv:${errors[0].line}: ${errors[0].message.en}`);
  await app.get(UnitOfWork, part).write(async (tx) => {
    const idOf = await loadDemoPeople(
      tx,
      app.get(PeopleService, part),
      { ...people, staff },
      { districtCode: SECOND, passwordHash: CHEAP_HASH },
    );
    await app.get(ElectionsService, part).loadElection(
      tx,
      demoElection(election, (username) => idOf(namesake(username))),
    );
  });
};
