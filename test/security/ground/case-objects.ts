import { Alert } from '../../../src/ladder/alert.entity.js';
import { StuckRung } from '../../../src/ladder/stuck-rung.entity.js';
import { Escalation } from '../../../src/cases/entities/escalation.entity.js';
import { Case } from '../../../src/cases/entities/case.entity.js';
import { LookBack } from '../../../src/cases/entities/look-back.entity.js';
import { unfilled } from '../../../src/cases/unfilled-look-back.js';
import { HotspotCase } from '../../../src/hotspots/hotspot-case.entity.js';
import { Hotspot } from '../../../src/hotspots/hotspot.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Tx } from '../../../src/platform/database/unit-of-work.js';
import type { Flow } from '../../support/flow/flow.js';
import { ACTORS, HOME, OTHER_DISTRICT, OTHER_GROUP, OTHER_TOWN } from './cast.js';
import { AT, HOME_DISTRICT, type ByStanding, type ObjectIds } from './object-ids.js';
import type { Ids } from './rich-case.js';
import type { CaseName, SeenCase } from './scene.js';
import { namesake, SECOND } from './second-district.js';

type Cases = Record<CaseName, SeenCase>;

export const lookBacks = async (tx: Tx, flow: Flow, cases: Cases): Promise<ByStanding> => {
  const add = async (
    districtCode: string,
    cast: typeof HOME,
    groupId: string,
    orderingCaseId: string | null,
  ): Promise<string> => {
    const id = newId();
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
      ...unfilled(),
      electionId: null,
      actionId: null,
      createdAt: AT,
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
export const hotspots = async (tx: Tx, cases: Cases, election: ByStanding): Promise<ByStanding> => {
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
export const rungs = async (tx: Tx, ids: Ids, cases: Cases): Promise<Pick<ObjectIds, 'escalation' | 'alert'>> => {
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

export const stuckRungs = async (tx: Tx, cases: Cases): Promise<ByStanding> => {
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
