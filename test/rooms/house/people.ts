import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { HOUR, MINUTE, millis, plus } from '../../../src/kernel/time.js';
import { AdministrationService } from '../../../src/people/administration.service.js';
import { ApiTokenRow } from '../../../src/people/api-token.entity.js';
import { hashPassword } from '../../../src/people/passwords.js';
import { PeopleService } from '../../../src/people/people.service.js';
import { hashToken } from '../../../src/people/secret-token.js';
import { SessionRow } from '../../../src/people/session.entity.js';
import { Reader, UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../../support/engines.js';
import { cookieOf, DISTRICT, importDemoRegions, NOW, openFloorTwo, type FloorTwo } from '../floor-two.js';

const PASSWORD = 'correct horse battery';
const TOWN = '990114101';

describeOnEngines('people', (engine) => {
  let floor: FloorTwo;
  let people: PeopleService;

  const signIn = (username: string, password = PASSWORD) =>
    floor.call('POST', '/api/session', { body: { username, password }, headers: { 'user-agent': 'test' } });
  /** Signed in, and confirmed for the next minutes. */
  const confirmedFor = async (username: string) =>
    cookieOf(
      await floor.call('POST', '/api/session/confirmation', { headers: await cookieFor(username), body: { password: PASSWORD } }),
    );
  const cookieFor = async (username: string) => cookieOf(await signIn(username));
  const at = (ms: number) => floor.clock.set(new Date(plus(NOW, ms)));

  beforeAll(async () => {
    floor = await openFloorTwo(engine);
    people = floor.app.get(PeopleService);
    await importDemoRegions(floor);
    const first = { districtCode: DISTRICT, username: 'admin01', name: '鄢启明', password: PASSWORD };
    await floor.app.get(AdministrationService).createFirstAdministrator(first);
    const passwordHash = await hashPassword(PASSWORD);
    await floor.app.get(UnitOfWork).write(async (tx) => {
      const guidance = await people.createGroup(tx, {
        districtCode: DISTRICT,
        kind: 'guidance',
        name: '第一区指导组',
        townCodes: [TOWN],
      });
      const members = [{ name: '娄静', post: '镇长、副组长' }];
      const town = await people.createGroup(tx, {
        districtCode: DISTRICT,
        kind: 'town',
        name: '青垴镇领导小组',
        townCodes: [TOWN],
        members,
      });
      const account = { passwordHash, name: '蔺书禾' };
      await people.createStaff(tx, { ...account, username: 'zd1_01', role: 'guidance_member', groupId: guidance.id });
      await people.createStaff(tx, {
        ...account,
        username: 'zld101',
        name: '牟大田',
        role: 'town_leader',
        groupId: town.id,
        title: '组长',
      });
    });
  });
  afterAll(() => floor.close());
  beforeEach(() => at(0));

  it('founds one first administrator and no second', async () => {
    const administration = floor.app.get(AdministrationService);
    expect(await administration.hasAdministrator()).toBe(true);
    const second = { districtCode: DISTRICT, username: 'admin02', name: '乙', password: PASSWORD };
    await expect(administration.createFirstAdministrator(second)).rejects.toThrow('people.administrator-exists');
  });

  it('knows the groups of a town and who sits in them, with or without an account', async () => {
    expect((await people.guidanceGroupFor(TOWN))?.name).toBe('第一区指导组');
    expect(await people.guidanceGroupFor('990114102')).toBeUndefined();
    const town = await people.townGroupOf(TOWN);
    expect((await people.membersOf(town?.id ?? '')).map(({ name, post }) => [name, post])).toEqual([
      ['娄静', '镇长、副组长'],
      ['牟大田', '组长'],
    ]);
    const [leader] = await people.staffOfRole(DISTRICT, 'town_leader');
    expect(leader).toMatchObject({ username: 'zld101', townCode: TOWN });
    expect(leader).not.toHaveProperty('passwordHash');
    expect(await people.staff(leader?.id ?? '')).toEqual(leader);
  });

  it('reads through the transaction what it has just written', async () => {
    const seen = await floor.app.get(UnitOfWork).write(async (tx) => {
      await people.createGroup(tx, { districtCode: DISTRICT, kind: 'review', level: 2, name: '市复核机关' });
      return (await people.reviewGroups(DISTRICT, 2, tx)).length;
    });
    expect([seen, (await people.reviewGroups(DISTRICT, 2)).length, (await people.reviewGroups(DISTRICT, 1)).length]).toEqual([
      1, 1, 0,
    ]);
  });

  it('signs in with a cookie that scripts cannot read, reads the session and signs out at once', async () => {
    const answer = await signIn(' ZLD101 ');
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^huicha_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.body['staff']).toMatchObject({
      name: '牟大田',
      role: 'town_leader',
      townCode: TOWN,
      groupName: '青垴镇领导小组',
    });
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
    const headers = cookieOf(answer);
    expect((await floor.call('GET', '/api/session', { headers })).body).toEqual(answer.body);
    expect((await floor.call('DELETE', '/api/session', { headers })).status).toBe(204);
    expect((await floor.call('GET', '/api/session', { headers })).status).toBe(401);
  });

  it('answers a wrong name and a wrong password alike, also in time', async () => {
    const timed = async (username: string) => {
      const start = performance.now();
      const { status, body } = await signIn(username, 'wrong password');
      const { requestId: _, instance: _path, ...told } = body;
      return { status, told, ms: performance.now() - start };
    };
    const [name, password] = [await timed('nobody'), await timed('zld101')];
    expect([name.status, name.told]).toEqual([401, password.told]);
    expect(name.told['code']).toBe('session.wrong-credentials');
    expect(name.ms).toBeGreaterThan(password.ms / 5);
  });

  it('keeps only hashes of tokens', async () => {
    const { cookie } = await cookieFor('zld101');
    const rows = await floor.app.get(Reader).find(SessionRow, {});
    expect(rows.some(({ tokenHash }) => cookie?.includes(tokenHash))).toBe(false);
    expect(rows.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true);
  });

  it('ends a session after 8 h without a request, and after 24 h in any case', async () => {
    const [idle, busy] = [await cookieFor('zld101'), await cookieFor('zd1_01')];
    const status = async (headers: Record<string, string>) => (await floor.call('GET', '/api/session', { headers })).status;
    for (const hours of [7, 14, 21]) {
      at(hours * HOUR);
      expect(await status(busy)).toBe(200);
    }
    expect(await status(idle)).toBe(401);
    at(24 * HOUR + MINUTE);
    expect(await status(busy)).toBe(401);
  });

  it('notes "last seen" at most once a minute', async () => {
    const headers = await cookieFor('zd1_01');
    const lastSeen = async () => {
      await floor.call('GET', '/api/session', { headers });
      const tokenHash = hashToken(headers['cookie']?.split('=')[1] ?? '');
      const row = await floor.app.get(Reader).findOne(SessionRow, { tokenHash });
      return millis(row?.lastSeenAt ?? '') - millis(NOW);
    };
    at(30_000);
    expect(await lastSeen()).toBeLessThan(5000);
    at(5 * MINUTE);
    const seen = await Promise.all([lastSeen(), lastSeen(), lastSeen()]);
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(5 * MINUTE);
  });

  it('refuses what another site’s page sends with the cookie', async () => {
    const headers = { ...(await cookieFor('admin01')), 'sec-fetch-site': 'cross-site' };
    const { status, body } = await floor.call('POST', '/api/groups', { headers, body: { kind: 'audit', name: '审计' } });
    expect([status, body['code']]).toEqual([403, 'session.cross-site']);
    expect((await floor.call('GET', '/api/groups', { headers })).status).toBe(200);
  });

  it('lets only an administrator open accounts, and shows nobody a hash', async () => {
    const groupId = (await people.townGroupOf(TOWN))?.id;
    const body = { username: 'zcy101', password: PASSWORD, name: '扈小满', role: 'town_member', groupId };
    const refused = await floor.call('POST', '/api/staff', { headers: await cookieFor('zld101'), body });
    expect([refused.status, refused.body['code']]).toEqual([403, 'permission.denied']);
    const headers = await cookieFor('admin01');
    const added = await floor.call('POST', '/api/staff', { headers, body });
    expect([added.status, added.body]).toMatchObject([201, { name: '扈小满', townCode: TOWN, username: 'zcy101' }]);
    const again = await floor.call('POST', '/api/staff', { headers, body });
    expect([again.status, again.body['code']]).toEqual([409, 'staff.username-taken']);
    const racers = await Promise.all(
      [1, 2].map(() => floor.call('POST', '/api/staff', { headers, body: { ...body, username: 'race' } })),
    );
    expect(racers.map((each) => each.status).toSorted()).toEqual([201, 409]);
    const wrong = await floor.call('POST', '/api/staff', { headers, body: { ...body, username: 'x1', role: 'head' } });
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'staff.group']);
    const list = await floor.call('GET', '/api/staff', { headers: await cookieFor('zld101') });
    expect((list.body['items'] as { name: string }[]).map(({ name }) => name)).toContain('扈小满');
    expect(JSON.stringify(list.body)).not.toMatch(/argon2|username|assword/);
  });

  it('refuses a group with a town that another one leads, or that does not exist', async () => {
    const headers = await cookieFor('admin01');
    const found = (townCodes: string[]) =>
      floor.call('POST', '/api/groups', { headers, body: { kind: 'guidance', name: '第二区指导组', townCodes } });
    expect((await found([TOWN])).body['code']).toBe('group.town-taken');
    expect((await found(['990114999'])).body['code']).toBe('group.unknown-town');
    expect((await found(['990114102'])).status).toBe(201);
    expect((await people.guidanceGroupFor('990114102'))?.name).toBe('第二区指导组');
  });

  it('takes a new password, ends the sessions of the old one and takes a first password as to be changed', async () => {
    const headers = await cookieFor('zcy101');
    expect((await signIn('zcy101')).body['staff']).toMatchObject({ mustChangePassword: true });
    const body = { oldPassword: PASSWORD, newPassword: 'another long one' };
    expect((await floor.call('PUT', '/api/session/password', { headers, body })).status).toBe(204);
    expect((await floor.call('GET', '/api/session', { headers })).status).toBe(401);
    expect((await signIn('zcy101')).status).toBe(401);
    expect((await signIn('zcy101', 'another long one')).body['staff']).toMatchObject({ mustChangePassword: false });
  });

  it('takes bearer tokens within their scope until they expire or are revoked', async () => {
    const cookie = await confirmedFor('zld101');
    const issue = (scope: string) =>
      floor.call('POST', '/api/api-tokens', {
        headers: cookie,
        body: { name: '台账接口', scope, expiresAt: plus(NOW, 3 * HOUR) },
      });
    const [read, write] = [await issue('read'), await issue('write')];
    const bearer = (answer: typeof read) => ({ authorization: `Bearer ${String(answer.body['token'])}` });
    expect(String(read.body['token'])).toMatch(/^hui_[\w-]{43}$/);
    const get = async (headers: Record<string, string>) => (await floor.call('GET', '/api/staff', { headers })).status;
    expect([await get(bearer(read)), await get(bearer(write)), await get({ authorization: 'Bearer hui_x' })]).toEqual([
      200, 200, 401,
    ]);
    const post = async (headers: Record<string, string>) =>
      (await floor.call('POST', '/api/api-tokens', { headers, body: { name: 'x', scope: 'read' } })).body['code'];
    expect(await post(bearer(read))).toBe('api-token.scope');
    expect((await floor.call('DELETE', `/api/api-tokens/${String(write.body['id'])}`, { headers: cookie })).status).toBe(204);
    expect(await get(bearer(write))).toBe(401);
    at(3 * HOUR);
    expect(await get(bearer(read))).toBe(401);
    const rows = await floor.app.get(Reader).find(ApiTokenRow, { id: String(read.body['id']) });
    expect(rows[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(rows)).not.toContain(String(read.body['token']));
  });

  it('issues tokens only for oneself, not even an administrator for others, and never beyond a year', async () => {
    const [other] = await people.staffOfRole(DISTRICT, 'guidance_member');
    const ask = async (username: string, patch = {}) => {
      const body = { name: 'x', scope: 'read', ...patch };
      return (await floor.call('POST', '/api/api-tokens', { headers: await confirmedFor(username), body })).status;
    };
    expect(await ask('zld101', { staffId: other?.id })).toBe(400);
    expect(await ask('admin01', { staffId: other?.id })).toBe(400);
    expect(await ask('admin01', { expiresAt: plus(NOW, 367 * 24 * HOUR) })).toBe(400);
    expect(await ask('zld101')).toBe(201);
  });

  it('shows the places of the own district with their parents’ names', async () => {
    const headers = await cookieFor('zld101');
    const list = async (query: string) =>
      (await floor.call('GET', `/api/regions?${query}`, { headers })).body['items'] as object[];
    expect(await list('')).toHaveLength(73);
    expect(await list('parent=990114&level=town')).toHaveLength(8);
    expect(await list(`level=village&q=${encodeURIComponent('北柳淜')}`)).toMatchObject([
      { name: '北柳淜村', parentName: '青垴镇' },
      { name: '北柳淜村', parentName: '白鹮渡镇' },
    ]);
    expect((await floor.call('GET', '/api/regions?parent=110114', { headers })).status).toBe(404);
    expect((await floor.call('GET', '/api/regions?level=country', { headers })).status).toBe(400);
  });
});
