import { Case } from '../../../src/cases/entities/case.entity.js';
import { Exclusion } from '../../../src/cases/entities/exclusion.entity.js';
import { Review } from '../../../src/cases/entities/review.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { StaffRow } from '../../../src/people/staff.entity.js';
import { GroupRow } from '../../../src/people/group.entity.js';
import { PeopleService } from '../../../src/people/people.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { buildReview } from '../../support/build-case.js';
import type { TestEngine } from '../../support/engines.js';
import { Flow } from '../../support/flow/flow.js';
import { paper } from '../../support/flow/paper.js';
import { CHEAP_HASH } from '../../support/world-settings.js';
import { ACTORS, HOME, OTHER_DISTRICT, OTHER_GROUP, OTHER_TOWN } from './cast.js';
import type { ObjectIds } from './object-ids.js';
import { layObjects } from './objects.js';
import {
  caseInVerification,
  caseUnderReview,
  registerFor,
  richCase,
  rowsOf,
  type Ids,
  type Registered,
  type RowIds,
} from './rich-case.js';
import { foundSecondDistrict } from './second-district.js';

/** How what is asked for stands to the one who asks. `missing`: there is nothing under that id. */
export const STANDINGS = ['own', 'group', 'town', 'shut', 'district', 'missing'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `own` for almost everybody; the review body's and the liaison's own are others. `fresh` and `verifying` are in other states. */
export const CASE_NAMES = ['own', 'reviewed', 'accusation', 'fresh', 'verifying', 'group', 'town', 'shut', 'district'] as const;
export type CaseName = (typeof CASE_NAMES)[number];

export type SeenCase = Registered & { rows: RowIds };

export type Scene = {
  flow: Flow;
  ids: Ids;
  cases: Record<CaseName, SeenCase>;
  objects: ObjectIds;
  /** A guidance group of the other district. */
  groupElsewhere: string;
  /** Points to nothing. */
  missing: string;
};

export const NOW = '2026-10-12T09:00:00+08:00';

/** A world of two districts and nine cases, of which everybody has one of their own and several that are not for them. */
export const laidScene = async (engine: TestEngine): Promise<Scene> => {
  const flow = await Flow.start(engine, NOW);
  await foundSecondDistrict(flow.world);
  await openSecondDesk(flow);
  const ids = await idsOf(flow);
  const accused = { allegations: [{ code: 'X-05', text: '有人送礼拉票' }] };
  const told = await allOf<CaseName, Registered>({
    own: () => richCase(flow, ids, HOME),
    reviewed: () => caseUnderReview(flow, ids, HOME),
    accusation: () => registerFor(flow, HOME, accused),
    fresh: () => registerFor(flow, HOME),
    verifying: () => caseInVerification(flow, ids, HOME),
    group: () => richCase(flow, ids, OTHER_GROUP),
    town: () => richCase(flow, ids, OTHER_TOWN),
    shut: () => richCase(flow, ids, HOME),
    district: () => richCase(flow, ids, OTHER_DISTRICT),
  });
  await flow.step(HOME.supervisor, told.accusation.id, 'accept');
  await paper(flow, HOME.clerk, told.accusation.id);
  const forms: Partial<Record<CaseName, string>> = {};
  for (const name of CASE_NAMES) {
    const { clerk } = name === 'district' ? OTHER_DISTRICT : name === 'group' ? OTHER_GROUP : HOME;
    forms[name] = (await flow.on(clerk, told[name].id, 'forms', { kind: 'RECEIPT' })).id;
  }
  await shutOut(flow, ids, told.shut.id);
  await flow.world.settled();
  const cases = {} as Record<CaseName, SeenCase>;
  for (const name of CASE_NAMES) {
    const auditor = name === 'district' ? OTHER_DISTRICT.auditor : name === 'shut' ? 'sj09' : HOME.auditor;
    cases[name] = { ...told[name], rows: { ...(await rowsOf(flow, told[name], { auditor })), formId: forms[name] } };
  }
  const objects = await layObjects(flow, ids, cases);
  stopTheClock(flow);
  const elsewhere = await flow.reader.findOne(StaffRow, { username: OTHER_DISTRICT.leader });
  return { flow, ids, cases, objects, groupElsewhere: elsewhere?.groupId ?? '', missing: newId() };
};

/** Side by side: most of their time they wait for the server. */
const allOf = async <K extends string, T>(makers: Record<K, () => Promise<T>>): Promise<Record<K, T>> => {
  const made = Object.entries<() => Promise<T>>(makers).map(async ([name, make]) => [name, await make()] as const);
  return Object.fromEntries(await Promise.all(made)) as Record<K, T>;
};

/** A confirmation holds five minutes: on a slow machine it would end halfway. */
const stopTheClock = ({ world: { clock } }: Flow): void => {
  const moment = clock.now();
  clock.now = () => moment;
};

/** A second intake group with its clerk, and an auditor whom nobody has shut out of anything. */
const openSecondDesk = async ({ world: { app } }: Flow): Promise<void> => {
  const part = { strict: false } as const;
  const people = app.get(PeopleService, part);
  const passwordHash = CHEAP_HASH;
  await app.get(UnitOfWork, part).write(async (tx) => {
    const desk = await people.createGroup(tx, { districtCode: '990114', kind: 'intake', name: '第二受理组' });
    await people.createStaff(tx, { username: 'djy09', passwordHash, name: '祁望舒', role: 'intake_clerk', groupId: desk.id });
    const audit = await tx.findOne(GroupRow, { districtCode: '990114', kind: 'audit' });
    const groupId = audit?.id ?? '';
    await people.createStaff(tx, { username: 'sj09', passwordHash, name: '闻人秋', role: 'auditor', groupId });
  });
};

const idsOf = async ({ reader }: Flow): Promise<Ids> => {
  const rows = await reader.find(StaffRow, {});
  const known = new Map(rows.map(({ username, id }) => [username, id]));
  return (username) => {
    const id = known.get(username);
    if (id === undefined) throw new Error(`no account ${username}`);
    return id;
  };
};

/** Everybody of the columns is in conflict with this case, which otherwise would be theirs: also the review body's and the liaison's. */
const shutOut = async ({ world: { app }, reader }: Flow, ids: Ids, caseId: string): Promise<void> => {
  const body = await reader.findOne(StaffRow, { username: 'fc01' });
  await app.get(UnitOfWork, { strict: false }).write(async (tx) => {
    await tx.insert(
      Exclusion,
      ACTORS.map(([, username]): Exclusion => ({
        id: newId(),
        caseId,
        staffId: ids(username),
        groupId: null,
        reason: 'RECUSED',
        since: NOW,
        liftedAt: null,
      })),
    );
    await tx.update(Case, { id: caseId }, { category: 'accusation' });
    await tx.insert(Review, buildReview({ id: newId(), caseId, bodyGroupId: body?.groupId ?? '', requestedAt: NOW }));
  });
};
