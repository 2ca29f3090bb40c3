import { CasesService, type OpenCase } from '../../src/cases/cases.service.js';
import type { OrderDto } from '../../src/cases/dto/order.dto.js';
import { Assignment } from '../../src/cases/entities/assignment.entity.js';
import { Finding } from '../../src/cases/entities/finding.entity.js';
import { FindingsSubmission } from '../../src/cases/entities/findings-submission.entity.js';
import { SiteVisit } from '../../src/cases/entities/site-visit.entity.js';
import { Verifier } from '../../src/cases/entities/verifier.entity.js';
import { OrderActions } from '../../src/cases/order-actions.js';
import { RegisterCaseService, type Registration } from '../../src/cases/register-case.service.js';
import type { Act } from '../../src/cases/permissions/permission-table.js';
import type { CaseFile } from '../../src/cases/case-file.js';
import { VaultService } from '../../src/identity/vault.service.js';
import type { Staff } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/ids.js';
import { PeopleService } from '../../src/people/people.service.js';
import { actorFor } from '../../src/people/staff-member.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { World } from '../support/world.js';

export const TOWN = '990114101';
export const VILLAGE = '990114101205';

export const staffNamed = async ({ app }: World, username: string): Promise<Staff> => {
  const member = await app.get(PeopleService, { strict: false }).staffByUsername(username);
  if (!member) throw new Error(`no account ${username}`);
  return actorFor(member);
};

/** An order as `zd1_zz` gives it, due on 2026-10-16 and checked by `zd1_02`. */
export const orderOf = async (world: World, more: Partial<OrderDto> = {}): Promise<OrderDto> => ({
  code: 'A01',
  what: '补登两人并张榜',
  ownerName: '村民选举委员会',
  dueOn: '2026-10-16',
  checkerId: (await staffNamed(world, 'zd1_02')).id,
  ...more,
});

type Wanted = { until?: 'routed' | 'verifying' | 'correcting'; isTownAccused?: boolean; orders?: Partial<OrderDto>[] };

/** A case led by 第一区指导组, taken through the spine by the right people; its rooms' own routes are tested elsewhere. */
export const caseUnderWay = async (world: World, { until = 'correcting', isTownAccused, orders = [{}] }: Wanted = {}) => {
  const cases = world.app.get(CasesService, { strict: false });
  const people = world.app.get(PeopleService, { strict: false });
  const caseId = await registered(world, isTownAccused === true);
  const by = async (username: string, act: Act, write: (open: OpenCase, actor: Staff) => Promise<void>): Promise<void> => {
    const actor = await staffNamed(world, username);
    await cases.act(actor, caseId, act, async (open) => {
      await write(open, actor);
      if (act !== 'findingsSubmission') await cases.takeStep(open, act as 'accept', actor);
    });
  };
  const add = async <E extends object>({ tx }: OpenCase, entity: new () => E, list: E[], row: E): Promise<void> => {
    await tx.insert(entity, row);
    list.push(row);
  };
  await by('slfz01', 'accept', async (open) => {
    const groups = [await people.guidanceGroupFor(TOWN), ...(isTownAccused ? [] : [await people.townGroupOf(TOWN)])];
    for (const [at, group] of groups.entries()) {
      await add(open, Assignment, open.file.assignments, {
        id: newId(),
        caseId,
        districtCode: '990114',
        groupId: group!.id,
        part: at === 0 ? 'lead' : 'co_handler',
        assignedAt: open.at,
        takenOverAt: null,
        takenOverById: null,
        doneAt: null,
        releasedAt: null,
      });
    }
  });
  if (until === 'routed') return caseId;
  const member = await staffNamed(world, 'zd1_01');
  await by('zd1_zz', 'startVerification', async (open) => {
    for (const username of ['zd1_01', 'zd1_02']) {
      const { id: staffId } = await staffNamed(world, username);
      await add(open, Verifier, open.file.verifiers, {
        id: newId(),
        caseId,
        staffId,
        round: 1,
        namedAt: open.at,
        declaredNoConflictAt: open.at,
        releasedAt: null,
      });
    }
  });
  if (until === 'verifying') return caseId;
  await by('zd1_01', 'findingsSubmission', (open) => submitted(open, member, add));
  await by('zd1_zz', 'confirm', async (open, leader) => {
    const wanted = await Promise.all(orders.map((order) => orderOf(world, order)));
    await world.app.get(OrderActions, { strict: false }).writeOrders(open, leader, wanted, 'findings');
  });
  return caseId;
};

type Add = <E extends object>(open: OpenCase, entity: new () => E, list: E[], row: E) => Promise<void>;

const submitted = async (open: OpenCase, { id }: Staff, add: Add): Promise<void> => {
  const { file, at } = open;
  const caseId = file.kase.id;
  const allegationId = file.allegations[0]!.id;
  const shared = { id: newId(), caseId, round: 1 };
  await add(open, SiteVisit, file.siteVisits, {
    ...shared,
    visitedAt: at,
    reasonWithoutVisit: null,
    byIds: [id],
    place: null,
    spokenTo: null,
    documentsSeen: null,
    notes: null,
    recordedById: id,
    recordedAt: at,
  });
  await add(open, Finding, file.findings, {
    ...shared,
    id: newId(),
    allegationId,
    kind: 'PARTLY',
    reasons: '名单与户籍册逐户核对，漏登两人。',
    cause: 'STAFF_ERROR',
    rulesBroken: [],
    effectOnResult: 'POSSIBLE',
    proofStandard: null,
    evidenceIds: [],
    dissent: null,
    replyOpinion: 'SUPPORTED',
    needsAction: true,
    authorId: id,
    draftedAt: at,
    supersededAt: null,
    approvedById: null,
    approvedAt: null,
  });
  const submission = { ...shared, id: newId(), submittedById: id, submittedAt: at, comment: null };
  await add(open, FindingsSubmission, file.submissions, submission);
};

const registered = async (world: World, isTownAccused: boolean): Promise<string> => {
  const { app } = world;
  const clerk = await staffNamed(world, 'djy01');
  const at = app.get(CasesService, { strict: false }).now();
  const id = newId();
  const told: Registration = {
    id,
    districtCode: '990114',
    channel: 'CALL',
    receivedAt: at,
    receivedById: clerk.id,
    receivedGroupId: clerk.groupId,
    townCode: TOWN,
    villageCode: VILLAGE,
    stage: 'S3',
    occurrence: 'occurred',
    workingText: '选民名单漏了我家两口人。',
    remedySought: null,
    complainantKind: 'NAMED_UNVERIFIED',
    contact: 'ADDRESS',
    replyChannel: null,
    confidentiality: 'NORMAL',
    headcount: null,
    channelDetails: {},
    priorPetitions: null,
    privacyNoticeGiven: true,
    repeatOfId: null,
    petitionCount: 1,
    lookBackId: null,
    allegations: [{ code: 'S3-01', text: '选民名单漏了我家两口人。' }],
    respondents: isTownAccused ? [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }] : [],
  };
  await app.get(UnitOfWork, { strict: false }).write(async (tx) => {
    const contents = { person: { name: '阮秋禾', phone: '19900001234' }, narrative: told.workingText };
    await app
      .get(VaultService, { strict: false })
      .seal(tx, { caseId: id, districtCode: '990114', contents, level: 'NORMAL', at });
    await app.get(RegisterCaseService, { strict: false }).register(tx, clerk, told, at);
  });
  return id;
};

/** The case as it stands, whoever looks. */
export const fileOf = ({ app }: World, caseId: string): Promise<CaseFile> =>
  app.get(CasesService, { strict: false }).reread(caseId);
