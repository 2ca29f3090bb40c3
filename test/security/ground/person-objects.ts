import { FormBatch } from '../../../src/forms/batches/form-batch.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { ApiTokenRow } from '../../../src/people/api-token.entity.js';
import { DeclarationRow } from '../../../src/people/declarations/declaration.entity.js';
import { GroupMemberRow } from '../../../src/people/group.entity.js';
import { SessionRow } from '../../../src/people/session.entity.js';
import { StaffRow } from '../../../src/people/staff.entity.js';
import { SavedView } from '../../../src/queues/saved-views/saved-view.entity.js';
import type { Tx } from '../../../src/platform/database/unit-of-work.js';
import { ACTORS, HOME, OTHER_DISTRICT } from './cast.js';
import { AT, HOME_DISTRICT, type ByStanding, type ObjectIds } from './object-ids.js';
import type { Ids } from './rich-case.js';
import { namesake, SECOND } from './second-district.js';

/** Oneself, a colleague, somebody of the other district. */
export const staffIds = (ids: Ids): ObjectIds['staff'] =>
  Object.fromEntries(
    ACTORS.map(([, username]) => [
      username,
      { own: ids(username), group: ids('djy02'), district: ids(namesake(username)) } satisfies ByStanding,
    ]),
  );

/** One of oneself, one of a colleague, one of somebody in the other district. */
export const perPerson = async (
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

export const addToken = async (tx: Tx, staffId: string): Promise<string> => {
  const id = newId();
  const row = { id, tokenHash: id, staffId, name: 'x', scopes: ['read'], createdBy: staffId, createdAt: AT };
  const end = { expiresAt: '2027-01-01T00:00:00.000+08:00', lastUsedAt: null, revokedAt: null };
  await tx.insert(ApiTokenRow, { ...row, ...end } as ApiTokenRow);
  return id;
};

/** One that nobody has the token of. */
export const addSession = async (tx: Tx, staffId: string): Promise<string> => {
  const id = newId();
  const seen = { createdAt: AT, lastSeenAt: AT, expiresAt: '2027-01-01T00:00:00.000+08:00', revokedAt: null };
  const rest = { userAgent: null, address: null, secondFactorAt: null, confirmedUntil: null };
  await tx.insert(SessionRow, { id, tokenHash: id, staffId, ...seen, ...rest });
  return id;
};

/** Shared with nobody of the cast but, in the other district, with everybody of the role. */
export const addSavedView = async (tx: Tx, ownerId: string, districtCode: string): Promise<string> => {
  const id = newId();
  const seat = await tx.findOne(StaffRow, { id: ownerId });
  const shared = {
    audience: districtCode === HOME_DISTRICT ? ('own' as const) : ('role' as const),
    groupId: seat?.groupId ?? '',
  };
  const contents = { name: '视图', filter: { severity: 4 as const }, columns: null, savedAt: AT };
  await tx.insert(SavedView, { id, districtCode, ownerId, role: seat?.role ?? 'admin', ...shared, ...contents });
  return id;
};

/** Printed, and still there to be fetched no more: its file is another matter. */
export const addFormBatch = async (tx: Tx, askedById: string, districtCode: string): Promise<string> => {
  const id = newId();
  const done = { state: 'done' as const, total: 1, done: 1, finishedAt: AT, wrappedKey: null };
  await tx.insert(FormBatch, { id, districtCode, askedById, askedAt: AT, language: 'zh', ...done });
  return id;
};

/** About a village from which no case comes: nobody is in conflict by it. */
export const addDeclaration = async (tx: Tx, staffId: string, districtCode: string): Promise<string> => {
  const id = newId();
  const what = { kind: 'LIVES_IN' as const, villageCode: '990114104201', stage: null, wrappedKey: null, sealedName: null };
  const when = {
    since: null,
    declaredAt: AT,
    declaredById: staffId,
    endedAt: null,
    endedById: null,
    struckAt: null,
    struckById: null,
  };
  await tx.insert(DeclarationRow, { id, districtCode, staffId, ...what, ...when });
  return id;
};

/** The leadership group of a town, and a seat in it without an account. */
export const groups = async (tx: Tx): Promise<Pick<ObjectIds, 'group' | 'seat'>> => {
  const of = async (username: string): Promise<{ group: string; seat: string | undefined }> => {
    const group = (await tx.findOne(StaffRow, { username }))?.groupId ?? '';
    const [seat] = await tx.find(GroupMemberRow, { groupId: group }, { id: 'ASC' }, 1);
    return { group, seat: seat?.id };
  };
  const [own, district] = [await of(HOME.townLeader), await of(OTHER_DISTRICT.townLeader)];
  return { group: { own: own.group, district: district.group }, seat: { own: own.seat, district: district.seat } };
};
