import { PeopleService } from '../../src/people/people.service.js';
import type { Answer, Body, World } from '../support/world.js';

export const TOWN = '990114101';
export const VILLAGE = '990114101205';

export type ClockView = {
  clock: string;
  subjectId: string | null;
  dueAt: string;
  metAt: string | null;
  cancelledAt: string | null;
};
export type AssignmentView = { id: string; groupId: string; part: string; takenOverAt: string | null; releasedAt: string | null };
export type CaseBody = Body & {
  round: number;
  petitionCount: number;
  needsReassignment: boolean;
  clocks: ClockView[];
  assignments: AssignmentView[];
  allegations: { id: string; transferredAt: string | null }[];
  verifiers: { id: string; staffId: string; releasedAt: string | null }[];
  findings: { id: string; supersededAt: string | null; approvedById: string | null }[];
  exclusions: { staffId: string | null; groupId: string | null; reason: string; liftedAt: string | null }[];
  recusals: { id: string; staffId: string | null; reason: string }[];
  notices: { kind: string; particulars: Record<string, unknown> }[];
  notes: { kind: string; text: string }[];
};

/** The whole district as tests name it: accounts by username, groups by name. */
export const directory = async ({ app }: World) => {
  const roster = await app.get(PeopleService, { strict: false }).roster('990114');
  const staffId = (username: string): string => roster.staff.find((s) => s.username === username)!.id;
  const groupNamed = (name: string): string => roster.groups.find((g) => g.name === name)!.id;
  return { staffId, groupNamed, townGroup: roster.townGroupOf(TOWN)!.id, groupIds: roster.groups.map((g) => g.id) };
};

let calls = 0;

/** A complaint that lacks nothing, taken by djy01; each from another telephone, so that none is a repeat. */
export const registered = async (world: World, more: object = {}): Promise<CaseBody> => {
  const clerk = await world.as('djy01');
  const phone = `1990000${String((calls += 1)).padStart(4, '0')}`;
  return body(
    await clerk.post<CaseBody>('/api/cases', {
      channel: 'CALL',
      townCode: TOWN,
      villageCode: VILLAGE,
      occurrence: 'occurred',
      privacyNoticeGiven: true,
      narrative: `我是聂广田，电话${phone}，名单上没有我。`,
      allegations: [
        { code: 'S3-01', text: '本人未列入选民名单' },
        { code: 'S3-03', text: '名单没有按期张榜' },
      ],
      complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone },
      channelDetails: { callStart: '2026-10-12T08:55:00+08:00' },
      ...more,
    }),
  );
};

/** Routed by slfz01; 第一区指导组 leads unless the complaint is about it. */
export const routed = async (world: World, more: object = {}): Promise<CaseBody> => {
  const { id } = await registered(world, more);
  return body(await (await world.as('slfz01')).post<CaseBody>(`/api/cases/${id}/steps/accept`));
};

/** Being verified by zd1_01 and zd1_02. */
export const verifying = async (world: World, more: object = {}): Promise<CaseBody> => {
  const { id } = await routed(world, more);
  const { staffId } = await directory(world);
  const verifierIds = ['zd1_01', 'zd1_02'].map(staffId);
  const leader = await world.as('zd1_zz');
  return body(await leader.post<CaseBody>(`/api/cases/${id}/steps/startVerification`, { verifierIds, declaredNoConflict: true }));
};

/** The findings of zd1_01 on every allegation of its own, after a visit; submitted. */
export const submitted = async (world: World, kase: CaseBody, kind = 'SUBSTANTIATED'): Promise<void> => {
  const { staffId } = await directory(world);
  const member = await world.as('zd1_01');
  const path = `/api/cases/${kase.id}`;
  body(await member.post(`${path}/site-visits`, { visitedAt: '2026-10-12T09:00:00+08:00', byIds: [staffId('zd1_01')] }));
  for (const { id: allegationId } of kase.allegations.filter((a) => a.transferredAt === null)) {
    body(await member.post(`${path}/findings`, { allegationId, kind, reasons: '名单与户籍册逐户核对，漏登两人。' }));
  }
  body(await member.post(`${path}/findings-submissions`));
};

export const read = async (world: World, username: string, id: string): Promise<CaseBody> =>
  body(await (await world.as(username)).get<CaseBody>(`/api/cases/${id}`));

/** What was answered, if that was a success. */
export const body = <B>({ status, body: content }: Answer<B>): B => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(content)}`);
  return content;
};

export const refused = ({ status, body: content }: Answer<Body>): [number, string] => [status, content.code];

/** The clocks of that name that are open. */
export const openClocks = (kase: CaseBody, clock: string): ClockView[] =>
  kase.clocks.filter((c) => c.clock === clock && c.metAt === null && c.cancelledAt === null);

export const seatOf = (kase: CaseBody, part: 'lead' | 'co_handler'): AssignmentView | undefined =>
  kase.assignments.find((a) => a.part === part && a.releasedAt === null);
