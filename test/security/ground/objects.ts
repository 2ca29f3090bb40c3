import { Alert } from '../../../src/ladder/alert.entity.js';
import { StuckRung } from '../../../src/ladder/stuck-rung.entity.js';
import { Escalation } from '../../../src/cases/entities/escalation.entity.js';
import { Case } from '../../../src/cases/entities/case.entity.js';
import { LookBack } from '../../../src/cases/entities/look-back.entity.js';
import { DeadlineOverride } from '../../../src/deadlines/deadline-override.entity.js';
import { ElectionRow } from '../../../src/elections/election.entity.js';
import { GuidanceArticle } from '../../../src/guidance/guidance-article.entity.js';
import { HotspotCase } from '../../../src/hotspots/hotspot-case.entity.js';
import { Hotspot } from '../../../src/hotspots/hotspot.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { DeclarationRow } from '../../../src/people/declarations/declaration.entity.js';
import { GroupMemberRow } from '../../../src/people/group.entity.js';
import { SessionRow } from '../../../src/people/session.entity.js';
import { StaffRow } from '../../../src/people/staff.entity.js';
import { RetentionPlan } from '../../../src/retention/retention-plan.entity.js';
import { ApiTokenRow } from '../../../src/people/api-token.entity.js';
import { UnitOfWork, type Tx } from '../../../src/platform/database/unit-of-work.js';
import { OutboxMessage } from '../../../src/platform/outbox/outbox-message.entity.js';
import type { Flow } from '../../support/flow/flow.js';
import { ACTORS, HOME, OTHER_DISTRICT, OTHER_GROUP, OTHER_TOWN } from './cast.js';
import type { Ids } from './rich-case.js';
import type { CaseName, SeenCase, Standing } from './scene.js';
import { namesake, SECOND } from './second-district.js';

const AT = '2026-10-12T08:00:00.000+08:00';
const HOME_DISTRICT = '990114';

type ByStanding = Partial<Record<Standing, string>>;

/** Ids of what is no case, by how it stands to whoever asks; those that differ per person by username first. */
export type ObjectIds = {
  lookBack: ByStanding;
  hotspot: ByStanding;
  escalation: ByStanding;
  election: ByStanding;
  override: ByStanding;
  deadline: ByStanding;
  deadMessage: ByStanding;
  article: ByStanding;
  group: ByStanding;
  seat: ByStanding;
  plan: ByStanding;
  alert: Record<string, ByStanding>;
  staff: Record<string, ByStanding>;
  token: Record<string, ByStanding>;
  session: Record<string, ByStanding>;
  declaration: Record<string, ByStanding>;
};

type Cases = Record<CaseName, SeenCase>;

/** Rows of every sort that has an address of its own, in both districts. */
export const layObjects = async (flow: Flow, ids: Ids, cases: Cases): Promise<ObjectIds> => {
  const [own] = await flow.reader.find(ElectionRow, { districtCode: HOME_DISTRICT });
  const [district] = await flow.reader.find(ElectionRow, { districtCode: SECOND });
  const election = { own: own?.id ?? '', district: district?.id ?? '' };
  return flow.world.app.get(UnitOfWork, { strict: false }).write(async (tx) => ({
    election,
    lookBack: await lookBacks(tx, flow, cases),
    hotspot: await hotspots(tx, cases, election),
    ...(await rungs(tx, ids, cases)),
    override: await overrides(tx, election),
    deadline: await stuckRungs(tx, cases),
    deadMessage: await deadMessages(tx),
    article: await articles(tx),
    plan: await plans(tx, election),
    ...(await groups(tx)),
    staff: staffIds(ids),
    token: await perPerson(ids, (staffId) => addToken(tx, staffId)),
    session: await perPerson(ids, (staffId) => addSession(tx, staffId)),
    declaration: await perPerson(ids, (staffId, districtCode) => addDeclaration(tx, staffId, districtCode)),
  }));
};

const lookBacks = async (tx: Tx, flow: Flow, cases: Cases): Promise<ByStanding> => {
  const add = async (
    districtCode: string,
    cast: typeof HOME,
    groupId: string,
    orderingCaseId: string | null,
  ): Promise<string> => {
    const id = newId();
    const answers = {
      procedure: null,
      procedureNote: null,
      archive: null,
      archiveNote: null,
      publicVoice: null,
      publicVoiceNote: null,
    };
    const rest = {
      electionId: null,
      actionId: null,
      sample: null,
      evidence: [],
      filledById: null,
      filledAt: null,
      createdAt: AT,
    };
    const { townCode, villageCode } = cast;
    const due = { stage: 'S2' as const, stageEndedOn: '2026-10-10', dueAt: '2026-10-20T00:00:00.000+08:00' };
    await tx.insert(LookBack, {
      id,
      slot: id,
      districtCode,
      townCode,
      villageCode,
      groupId,
      orderingCaseId,
      ...due,
      ...answers,
      ...rest,
    });
    return id;
  };
  const town = flow.groupOf(HOME.townLeader);
  return {
    own: await add(HOME_DISTRICT, HOME, town, null),
    group: await add(HOME_DISTRICT, OTHER_GROUP, flow.groupOf(OTHER_GROUP.townLeader), null),
    town: await add(HOME_DISTRICT, OTHER_TOWN, flow.groupOf(OTHER_TOWN.townLeader), null),
    shut: await add(HOME_DISTRICT, HOME, town, cases.shut.id),
    district: await add(SECOND, OTHER_DISTRICT, newId(), null),
  };
};

/** Each of severity 4, so that two of them are a hotspot for a town as well. */
const hotspots = async (tx: Tx, cases: Cases, election: ByStanding): Promise<ByStanding> => {
  const add = async (districtCode: string, cast: typeof HOME, stage: Hotspot['stage'], of: CaseName[]): Promise<string> => {
    const id = newId();
    const electionId = (districtCode === SECOND ? election.district : election.own) ?? '';
    const open = { decidedAt: null, decidedById: null, isFlagged: null, onSiteGuideStaffId: null, reason: null };
    const { townCode, villageCode } = cast;
    const place = { districtCode, electionId, townCode, villageCode, stage };
    await tx.insert(Hotspot, { id, ...place, complaints: of.length, gravest: of.length, raisedAt: AT, ...open });
    for (const name of of) {
      await tx.insert(HotspotCase, { id: newId(), hotspotId: id, caseId: cases[name].id });
      await tx.update(Case, { id: cases[name].id }, { severity: 4 });
    }
    return id;
  };
  return {
    own: await add(HOME_DISTRICT, HOME, 'S3', ['own', 'reviewed']),
    group: await add(HOME_DISTRICT, OTHER_GROUP, 'S3', ['group']),
    town: await add(HOME_DISTRICT, OTHER_TOWN, 'S3', ['town']),
    shut: await add(HOME_DISTRICT, HOME, 'S4', ['shut']),
    district: await add(SECOND, OTHER_DISTRICT, 'S3', ['district']),
  };
};

/** One alarm on each case, of which everybody was told: whether the case is theirs to see is asked again when they read it. */
const rungs = async (tx: Tx, ids: Ids, cases: Cases): Promise<Pick<ObjectIds, 'escalation' | 'alert'>> => {
  const escalation: ByStanding = {};
  const alert: ObjectIds['alert'] = Object.fromEntries(ACTORS.map(([, username]) => [username, {}]));
  for (const standing of ['own', 'group', 'town', 'shut', 'district'] as const) {
    const caseId = cases[standing].id;
    const districtCode = standing === 'district' ? SECOND : HOME_DISTRICT;
    const escalationId = newId();
    const told = {
      escalationId,
      caseId,
      districtCode,
      toldAs: 'duty_desk' as const,
      raisedAt: AT,
      messageId: null,
      readAt: null,
    };
    const open = {
      acknowledgedAt: null,
      acknowledgedById: null,
      ackNote: null,
      endedAt: null,
      undelivered: false,
      alarmedAt: AT,
    };
    const rung = { rung: 'immediate' as const, effect: 'report' as const, trigger: 'severity_4', level: 0, ackDueAt: AT };
    const clock = { deadlineId: null, clock: null, subjectId: caseId, groupId: null, rungAt: AT, firedAt: AT };
    await tx.insert(Escalation, { id: escalationId, districtCode, caseId, ...rung, ...clock, ...open });
    escalation[standing] = escalationId;
    for (const [, username] of ACTORS) {
      const id = newId();
      const staffId = ids(standing === 'district' ? namesake(username) : username);
      await tx.insert(Alert, { id, staffId, ...told });
      alert[username]![standing] = id;
    }
  }
  return { escalation, alert };
};

const overrides = async (tx: Tx, election: ByStanding): Promise<ByStanding> => {
  const add = async (districtCode: string, electionId: string): Promise<string> => {
    const id = newId();
    const limit = { clock: 'triage' as const, column: 'normal' as const, isLetter: false, limitText: '2W', reason: '人手不足' };
    const row = { id, electionId, districtCode, ...limit, slot: id, byId: 'x', at: AT, revokedAt: null, revokedById: null };
    await tx.insert(DeadlineOverride, row as DeadlineOverride);
    return id;
  };
  return { own: await add(HOME_DISTRICT, election.own ?? ''), district: await add(SECOND, election.district ?? '') };
};

const stuckRungs = async (tx: Tx, cases: Cases): Promise<ByStanding> => {
  const add = async (districtCode: string, deadlineId: string): Promise<string> => {
    const state = { tries: 3, lastError: 'broken', lastTriedAt: AT, nextTryAt: AT, deadAt: null };
    await tx.insert(StuckRung, { deadlineId, districtCode, ...state });
    return deadlineId;
  };
  return {
    own: await add(HOME_DISTRICT, cases.own.rows['clockId'] ?? ''),
    district: await add(SECOND, cases.district.rows['clockId'] ?? ''),
  };
};

const deadMessages = async (tx: Tx): Promise<ByStanding> => {
  const add = async (districtCode: string): Promise<string> => {
    const id = newId();
    const state = { notBefore: null, enqueuedAt: AT, doneAt: null, tries: 10, lastError: 'broken', deadAt: AT };
    await tx.insert(OutboxMessage, { id, name: 'notice.issued', districtCode, payload: {}, createdAt: AT, ...state });
    return id;
  };
  return { own: await add(HOME_DISTRICT), district: await add(SECOND) };
};

const articles = async (tx: Tx): Promise<ByStanding> => {
  const add = async (districtCode: string, slug: string): Promise<string> => {
    const words = { title: '选民登记', question: '怎样登记？', answer: '到村民选举委员会登记。', clause: '第十三条' };
    const kind = { version: 1, stage: 'ALL' as const, codes: [], keywords: [], validFrom: '2026-01-01', addedAt: AT };
    await tx.insert(GuidanceArticle, { id: newId(), districtCode, slug, ...words, ...kind });
    return slug;
  };
  return { own: await add(HOME_DISTRICT, 'xuan-min'), district: await add(SECOND, 'lin-qu') };
};

/** Oneself, a colleague, somebody of the other district. */
const staffIds = (ids: Ids): ObjectIds['staff'] =>
  Object.fromEntries(
    ACTORS.map(([, username]) => [
      username,
      { own: ids(username), group: ids('djy02'), district: ids(namesake(username)) } satisfies ByStanding,
    ]),
  );

/** One of oneself, one of a colleague, one of somebody in the other district. */
const perPerson = async (
  ids: Ids,
  add: (staffId: string, districtCode: string) => Promise<string>,
): Promise<Record<string, ByStanding>> => {
  const colleague = await add(ids('djy02'), HOME_DISTRICT);
  const table: Record<string, ByStanding> = {};
  for (const [, username] of ACTORS)
    table[username] = {
      own: await add(ids(username), HOME_DISTRICT),
      group: colleague,
      district: await add(ids(namesake(username)), SECOND),
    };
  return table;
};

const addToken = async (tx: Tx, staffId: string): Promise<string> => {
  const id = newId();
  const row = { id, tokenHash: id, staffId, name: 'x', scopes: ['read'], createdBy: staffId, createdAt: AT };
  const end = { expiresAt: '2027-01-01T00:00:00.000+08:00', lastUsedAt: null, revokedAt: null };
  await tx.insert(ApiTokenRow, { ...row, ...end } as ApiTokenRow);
  return id;
};

/** One that nobody has the token of. */
const addSession = async (tx: Tx, staffId: string): Promise<string> => {
  const id = newId();
  const seen = { createdAt: AT, lastSeenAt: AT, expiresAt: '2027-01-01T00:00:00.000+08:00', revokedAt: null };
  const rest = { userAgent: null, address: null, secondFactorAt: null, confirmedUntil: null };
  await tx.insert(SessionRow, { id, tokenHash: id, staffId, ...seen, ...rest });
  return id;
};

const addDeclaration = async (tx: Tx, staffId: string, districtCode: string): Promise<string> => {
  const id = newId();
  const what = { kind: 'LIVES_IN' as const, villageCode: HOME.villageCode, stage: null, wrappedKey: null, sealedName: null };
  const when = { since: null, declaredAt: AT, declaredById: staffId, endedAt: null, endedById: null, struckAt: null, struckById: null };
  await tx.insert(DeclarationRow, { id, districtCode, staffId, ...what, ...when });
  return id;
};

const plans = async (tx: Tx, election: ByStanding): Promise<ByStanding> => {
  const add = async (districtCode: string, electionId: string): Promise<string> => {
    const id = newId();
    const what = { electionId, dueOn: '2026-10-01', policy: {}, digest: id, state: 'proposed' as const };
    const who = { proposedById: 'x', proposedAt: AT, decidedById: null, decidedAt: null, note: null, doneAt: null };
    await tx.insert(RetentionPlan, { id, districtCode, ...what, ...who });
    return id;
  };
  return { own: await add(HOME_DISTRICT, election.own ?? ''), district: await add(SECOND, election.district ?? '') };
};

/** The leadership group of a town, and a seat in it without an account. */
const groups = async (tx: Tx): Promise<Pick<ObjectIds, 'group' | 'seat'>> => {
  const of = async (username: string): Promise<{ group: string; seat: string | undefined }> => {
    const group = (await tx.findOne(StaffRow, { username }))?.groupId ?? '';
    const [seat] = await tx.find(GroupMemberRow, { groupId: group }, { id: 'ASC' }, 1);
    return { group, seat: seat?.id };
  };
  const [own, district] = [await of(HOME.townLeader), await of(OTHER_DISTRICT.townLeader)];
  return { group: { own: own.group, district: district.group }, seat: { own: own.seat, district: district.seat } };
};
