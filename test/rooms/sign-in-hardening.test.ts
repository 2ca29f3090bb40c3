import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inRooms } from '../../src/app/cli/rooms.js';
import { HOUR, MINUTE } from '../../src/kernel/time.js';
import { hashPassword } from '../../src/people/passwords.js';
import { AccountResetsService } from '../../src/people/sign-in/account-resets.service.js';
import { SecondFactorPolicy } from '../../src/people/sign-in/second-factor-policy.js';
import { SETTINGS as TOKEN, type Settings } from '../../src/platform/config/settings.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Browser, codeAt, type Seen } from '../support/browser.js';
import { elsewhere } from '../support/elsewhere.js';
import { describeOnEngines } from '../support/engines.js';
import { listen } from '../support/listening.js';
import { PASSWORD, startWorld, type World } from '../support/world.js';

const SECOND = 1000;
const SETTINGS = { secondFactor: 'required', sessionIdleMinutes: 30, sessionHours: 12 } as const;
const CALL = {
  ...{ channel: 'CALL', townCode: '990114101', villageCode: '990114101205', occurrence: 'occurred', privacyNoticeGiven: true },
  ...{ narrative: '选民名单漏了人。', allegations: [{ code: 'S3-01', text: '漏登。' }] },
  complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900000017' },
  channelDetails: { callStart: '2026-10-12T08:30:00+08:00' },
};

describeOnEngines('signing in', (engine) => {
  let world: World;
  const secrets = new Map<string, string>();
  beforeAll(async () => {
    world = await startWorld(engine, { settings: SETTINGS });
  });
  afterAll(() => world?.close());

  const later = (ms: number): void => world.clock.set(new Date(world.clock.now().getTime() + ms));
  const stranger = (): Browser => new Browser(world.url, elsewhere()['x-forwarded-for']);
  const opened = async (username: string, password = PASSWORD): Promise<Browser> => {
    const browser = stranger();
    expect((await browser.signIn(username, password)).status).toBe(200);
    return browser;
  };
  const code = (username: string): string => codeAt(secrets.get(username) ?? '', world.clock.now());
  const setUp = async (browser: Browser, username: string): Promise<string[]> => {
    const begun = await browser.send('POST', '/api/session/second-factor');
    secrets.set(username, String(begun.body['secret']));
    const done = await browser.send('PUT', '/api/session/second-factor', { code: code(username) });
    expect(done.status).toBe(200);
    return done.body['recoveryCodes'] as string[];
  };
  /** With both factors; sets the second one up where there is none yet. */
  const inside = async (username: string): Promise<Browser> => {
    const browser = await opened(username);
    later(31 * SECOND);
    if (secrets.has(username)) expect(await browser.told('POST', '/api/session/code', { code: code(username) })).toBe('200');
    else await setUp(browser, username);
    return browser;
  };
  const confirm = (browser: Browser, password = PASSWORD): Promise<string> =>
    browser.told('POST', '/api/session/confirmation', { password });
  const duty = async (browser: Browser): Promise<unknown> => (await browser.send('GET', '/api/session')).body['duty'];
  const said = ({ status, body: { requestId: _id, instance: _path, ...told } }: Seen): unknown => ({ status, told });
  const staffId = async (username: string): Promise<string> =>
    (await world.app.get(Reader).sql<{ id: string }>('SELECT id FROM staff WHERE username = ?', [username]))[0]!.id;
  const audited = async (action: string): Promise<{ actor_id: string; subject_id: string }[]> =>
    world.app
      .get(Reader)
      .sql(
        'SELECT actor_id, subject_id FROM audit_notes WHERE action = ? UNION ALL SELECT actor_id, subject_id FROM audit_entries WHERE action = ?',
        [action, action],
      );

  it('lets a leader without a second factor do nothing but set one up', async () => {
    const leader = await opened('zd1_zz');
    expect(await duty(leader)).toBe('set-up-second-factor');
    const closed = '403 session.second-factor-required';
    expect(await leader.told('GET', '/api/cases')).toBe(closed);
    expect(await leader.told('POST', '/api/api-tokens', { name: 'x', scope: 'write' })).toBe(closed);
    expect(await leader.told('PUT', '/api/session/password', { oldPassword: PASSWORD, newPassword: 'another long one' })).toBe(
      closed,
    );
    expect(await confirm(leader)).toBe(closed);
    const elsewhereToo = await opened('zd1_zz');

    const begun = await leader.send('POST', '/api/session/second-factor');
    const secret = String(begun.body['secret']);
    expect(begun.body['address']).toMatch(new RegExp(`^otpauth://totp/.*secret=${secret}`));
    expect(await leader.told('PUT', '/api/session/second-factor', { code: '000000' })).toBe('403 session.wrong-code');
    const before = leader.token;
    const codes = await setUp(leader, 'zd1_zz');
    expect([new Set(codes).size, await leader.told('GET', '/api/cases'), await duty(leader)]).toEqual([10, '200', null]);
    expect(await elsewhereToo.told('GET', '/api/session')).toBe('401 session.required');
    const old = stranger();
    old.plant('huicha_session', before ?? '');
    expect(await old.told('GET', '/api/session')).toBe('401 session.required');

    const kept = JSON.stringify(await world.app.get(Reader).sql('SELECT * FROM second_factors, recovery_codes'));
    expect(
      [secrets.get('zd1_zz') ?? '', ...codes, ...codes.map((each) => each.replaceAll('-', ''))].some((each) =>
        kept.includes(each),
      ),
    ).toBe(false);
    const clerk = await opened('djy01');
    expect([await duty(clerk), await clerk.told('GET', '/api/cases')]).toEqual([null, '200']);
  });

  it('asks for a code that has not been used, one step beside at the most, and takes each once', async () => {
    const [one, two] = [await opened('zd1_zz'), await opened('zd1_zz')];
    expect([await duty(one), await one.told('GET', '/api/cases')]).toEqual(['enter-code', '403 session.second-factor-required']);
    const used = code('zd1_zz');
    expect(await one.told('POST', '/api/session/code', { code: used })).toBe('403 session.wrong-code');
    later(61 * SECOND);
    expect(await one.told('POST', '/api/session/code', { code: used })).toBe('403 session.wrong-code');
    const half = one.token;
    const answers = await Promise.all([one, two].map((each) => each.told('POST', '/api/session/code', { code: code('zd1_zz') })));
    expect(answers.toSorted()).toEqual(['200', '403 session.wrong-code']);
    const full = answers[0] === '200' ? one : two;
    expect(await full.told('GET', '/api/cases')).toBe('200');
    expect(await full.told('POST', '/api/session/code', { code: code('zd1_zz') })).toBe('409 session.no-code-due');
    const thief = stranger();
    thief.plant('huicha_session', half ?? '');
    if (full === one) expect(await thief.told('GET', '/api/session')).toBe('401 session.required');
    later(11 * MINUTE);
    expect(await (full === one ? two : one).told('GET', '/api/session')).toBe('401 session.required');
  });

  it('takes a recovery code once, renewed ones instead of the old, and stops whoever guesses', async () => {
    const auditor = stranger();
    await auditor.signIn('sj01', PASSWORD);
    const codes = await setUp(auditor, 'sj01');
    const byCode = async (value: string): Promise<string> =>
      (await opened('sj01')).told('POST', '/api/session/code', { code: value });
    expect(await byCode(codes[0]!.toUpperCase())).toBe('200');
    expect(await byCode(codes[0]!)).toBe('403 session.wrong-code');
    expect((await auditor.send('GET', '/api/session/second-factor')).body['recoveryCodesLeft']).toBe(9);
    expect(await auditor.told('POST', '/api/session/second-factor/recovery-codes')).toBe('403 session.confirmation-required');
    expect(await auditor.told('POST', '/api/session/second-factor')).toBe('403 session.confirmation-required');
    await confirm(auditor);
    const renewed = await auditor.send('POST', '/api/session/second-factor/recovery-codes');
    expect(await byCode(codes[1]!)).toBe('403 session.wrong-code');
    const guesser = await opened('sj01');
    const answers: string[] = [];
    for (let guess = 0; guess < 6; guess += 1)
      answers.push(await guesser.told('POST', '/api/session/code', { code: String(100_000 + guess) }));
    expect([answers.slice(0, 3), answers.at(-1)]).toEqual([
      Array(3).fill('403 session.wrong-code'),
      '429 session.too-many-tries',
    ]);
    later(15 * MINUTE);
    expect(await byCode((renewed.body['recoveryCodes'] as string[])[0]!)).toBe('200');
  });

  it('has a second factor reset by another administrator who has just confirmed, or on the server; the audit says by whom', async () => {
    const admin = await inside('admin01');
    const leader = await inside('zd1_zz');
    const [target, own] = [await staffId('zd1_zz'), await staffId('admin01')];
    const reset = (by: Browser, id: string): Promise<string> => by.told('DELETE', `/api/staff/${id}/second-factor`);
    expect(await reset(admin, target)).toBe('403 session.confirmation-required');
    expect(await confirm(leader)).toBe('200');
    expect(await reset(leader, own)).toBe('403 permission.denied');
    expect(await confirm(admin)).toBe('200');
    expect([await reset(admin, own), await reset(admin, own.replace(/.$/, 'x'))]).toEqual([
      '403 staff.own-account',
      '404 not-found',
    ]);
    expect(await reset(admin, target)).toBe('204');
    secrets.delete('zd1_zz');
    expect(await leader.told('GET', '/api/session')).toBe('401 session.required');
    expect(await duty(await opened('zd1_zz'))).toBe('set-up-second-factor');
    expect(await audited('second-factor.reset')).toEqual([{ actor_id: own, subject_id: target }]);
    await world.app.get(AccountResetsService, { strict: false }).resetSecondFactorOf('admin01');
    secrets.delete('admin01');
    expect(await admin.told('GET', '/api/session')).toBe('401 session.required');
    expect(await audited('second-factor.reset')).toContainEqual({ actor_id: 'console', subject_id: own });
  });

  it('asks the people of a demo for no second factor, on the console neither, unless the settings do', async () => {
    const { secondFactor: _, ...settings } = world.app.get<Settings>(TOKEN);
    const isRequired = (asked: Settings): Promise<boolean> =>
      inRooms(asked, async (rooms) => rooms.get(SecondFactorPolicy, { strict: false }).isRequired);
    expect([await isRequired(settings), await isRequired({ ...settings, secondFactor: 'required' })]).toEqual([false, true]);
  });

  it('lets the owner of a first password only change it, to a good one, and ends the other sessions', async () => {
    const admin = await inside('admin01');
    const [{ g: groupId }] = (await world.app
      .get(Reader)
      .sql<{ g: string }>("SELECT group_id AS g FROM staff WHERE username = 'djy01'")) as [{ g: string }];
    const account = { username: 'djy99', name: '岳小满', role: 'intake_clerk', groupId };
    const open = (password: string) => admin.told('POST', '/api/staff', { ...account, password });
    expect(await open('Passw0rd2026!')).toBe('400 password.too-common');
    expect(await open('Ｐａｓｓｗ０ｒｄ２０２６！')).toBe('400 password.too-common');
    expect(await open('djy99-990114!')).toBe('400 password.own-words');
    expect(await open('first one to change')).toBe('201');
    const [clerk, other] = [await opened('djy99', 'first one to change'), await opened('djy99', 'first one to change')];
    expect([await duty(clerk), await clerk.told('GET', '/api/cases')]).toEqual([
      'change-password',
      '403 session.password-change-required',
    ]);
    const change = (oldPassword: string, newPassword: string) =>
      clerk.told('PUT', '/api/session/password', { oldPassword, newPassword });
    for (const same of ['first one to change', 'First One To Change', 'ｆｉｒｓｔ one to change'])
      expect(await change('first one to change', same)).toBe('400 password.same');
    expect(await change('first one to change', 'woaini1314')).toBe('400 password.too-common');
    expect(await change('not the first one', 'three herons at dawn')).toBe('403 session.wrong-password');
    const before = clerk.token;
    const device = (): string => clerk.cookie(/^huicha_device_/)[0];
    expect(device()).toBe('');
    expect(await change('first one to change', 'three herons at dawn')).toBe('204');
    expect([await clerk.told('GET', '/api/cases'), clerk.token === before, device()]).toEqual([
      '200',
      false,
      expect.stringContaining('device'),
    ]);
    expect(await other.told('GET', '/api/session')).toBe('401 session.required');
    await confirm(admin);
    const id = await staffId('djy99');
    expect(await admin.told('POST', `/api/staff/${id}/password`, { password: 'second one to change' })).toBe('204');
    expect(await clerk.told('GET', '/api/session')).toBe('401 session.required');
    expect(await duty(await opened('djy99', 'second one to change'))).toBe('change-password');
  });

  it('opens no session for a password that is changed while it is being looked at', async () => {
    const passwordHash = await hashPassword('three herons at dawn');
    let late: Promise<Seen> | undefined;
    await world.app.get(UnitOfWork).write(async (tx) => {
      await tx.change("UPDATE staff SET password_hash = ? WHERE username = 'zd3_02'", [passwordHash]);
      late = stranger().signIn('zd3_02', PASSWORD);
      await sleep(500);
    });
    expect((await late)?.status).toBe(401);
    expect((await stranger().signIn('zd3_02', 'three herons at dawn')).status).toBe(200);
  });

  it('gives nobody who comes back a session or a token from before they left', async () => {
    const [admin, member] = [await inside('admin01'), await opened('zd3_01')];
    await confirm(member);
    const issued = await member.send('POST', '/api/api-tokens', { name: 'x', scope: 'read' });
    const bearer = { authorization: `Bearer ${String(issued.body['token'])}` };
    const program = (): Promise<string> => stranger().told('GET', '/api/cases', undefined, bearer);
    expect([await member.told('GET', '/api/cases'), await program()]).toEqual(['200', '200']);
    const path = `/api/staff/${await staffId('zd3_01')}`;
    for (const active of [false, true]) expect(await admin.told('PATCH', path, { active })).toBe('200');
    expect([await member.told('GET', '/api/cases'), await program()]).toEqual(['401 session.required', '401 api-token.unknown']);
    expect(await (await opened('zd3_01')).told('GET', '/api/cases')).toBe('200');
  });

  it('lets nobody set up a second factor at a desk left open', async () => {
    const desk = await opened('djy02');
    expect(await desk.told('POST', '/api/session/second-factor')).toBe('403 session.confirmation-required');
    await confirm(desk);
    expect(await desk.told('POST', '/api/session/second-factor')).toBe('201');
  });

  it('never goes on under a token that somebody else may know', async () => {
    const attacker = await opened('djy02');
    const victim = stranger();
    victim.plant('huicha_session', attacker.token ?? '');
    await victim.signIn('djy01', PASSWORD);
    expect([victim.token === attacker.token, await attacker.told('GET', '/api/session')]).toEqual([
      false,
      '401 session.required',
    ]);
    const planted = 'A'.repeat(43);
    victim.plant('huicha_session', planted);
    await victim.signIn('djy01', PASSWORD);
    expect(victim.token).not.toBe(planted);

    const tokens = [victim.token ?? ''];
    await confirm(victim);
    tokens.push(victim.token ?? '');
    await confirm(victim);
    tokens.push(victim.token ?? '');
    expect(new Set(tokens).size).toBe(3);
    const thief = stranger();
    for (const old of tokens.slice(0, 2)) {
      thief.plant('huicha_session', old);
      expect(await thief.told('GET', '/api/session')).toBe('401 session.required');
    }
    expect(await victim.told('GET', '/api/session')).toBe('200');
  });

  it('does nothing for another site’s page, neighbouring subdomains and forms of silent browsers included', async () => {
    const clerk = await opened('djy01');
    const forged = '403 session.cross-site';
    const form = (): FormData => {
      const data = new FormData();
      data.append('file', new Blob(['x']), 'x.txt');
      return data;
    };
    const own = new URL(world.url).host;
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: `http://a.${own}` },
      { origin: 'null' },
    ] as Record<string, string>[]) {
      expect(await clerk.told('POST', '/api/cases', CALL, headers)).toBe(forged);
      expect(await clerk.told('DELETE', '/api/session', undefined, headers)).toBe(forged);
      expect(await stranger().told('POST', '/api/session', { username: 'djy01', password: PASSWORD }, headers)).toBe(forged);
      expect(await clerk.told('GET', '/api/session', undefined, headers)).toBe('200');
    }
    expect(await clerk.told('POST', '/api/cases/x/evidence', form())).toBe(forged);
    expect(await clerk.told('POST', '/api/cases/x/evidence', form(), { 'x-requested-with': 'curl' })).toBe('404 not-found');
    expect(await clerk.told('POST', '/api/cases', CALL, { origin: `https://${own}`, 'sec-fetch-site': 'same-origin' })).toBe(
      '201',
    );
  });

  it('asks again who sits there before an identity is read, and lets no token read one', async () => {
    const clerk = await opened('djy01');
    const { body } = await clerk.send('POST', '/api/cases', CALL);
    const path = `/api/cases/${String(body['id'])}/identity`;
    const read = (headers?: Record<string, string>) => clerk.told('POST', path, { reason: '回电核对' }, headers);
    expect(await read()).toBe('403 session.confirmation-required');
    expect(await confirm(clerk, 'not my password')).toBe('403 session.wrong-password');
    expect(await clerk.told('POST', '/api/session/confirmation', {})).toBe('400 session.one-proof');
    expect(await clerk.told('POST', '/api/session/confirmation', { code: '123456' })).toBe('403 session.wrong-code');
    expect(await clerk.told('POST', '/api/api-tokens', { name: 'x', scope: 'write' })).toBe('403 session.confirmation-required');
    expect([await confirm(clerk), await read()]).toEqual(['200', '200']);
    const issued = await clerk.send('POST', '/api/api-tokens', { name: 'x', scope: 'write' });
    const bearer = { authorization: `Bearer ${String(issued.body['token'])}` };
    const program = stranger();
    expect(await program.told('GET', `/api/cases/${String(body['id'])}`, undefined, bearer)).toBe('200');
    for (const [method, address] of [
      ['POST', path],
      ['POST', '/api/api-tokens'],
      ['GET', '/api/session'],
      ['GET', '/api/sessions'],
      ['POST', '/api/session/second-factor'],
    ] as const)
      expect(
        await program.told(method, address, method === 'POST' ? { reason: 'x', name: 'x', scope: 'read' } : undefined, bearer),
      ).toBe('403 api-token.person-needed');
    later(5 * MINUTE);
    expect(await read()).toBe('403 session.confirmation-required');
    const guesses: string[] = [];
    for (let n = 0; n < 6; n += 1) guesses.push(await confirm(clerk, `guess number ${n}`));
    expect(guesses.at(-1)).toBe('429 session.too-many-tries');
  });

  it('shows where one is signed in, and ends it there; nobody else’s, but for the administrator', async () => {
    const [desk, phone, other] = [await opened('djy02'), await opened('djy02'), await opened('djy01')];
    const items = (await desk.send('GET', '/api/sessions')).body['items'] as {
      id: string;
      address: string;
      isCurrent: boolean;
    }[];
    const onPhone = items.find(({ address }) => address === phone.address);
    expect(items.filter(({ isCurrent }) => isCurrent).map(({ address }) => address)).toEqual([desk.address]);
    expect(onPhone).toMatchObject({ userAgent: 'Firefox', isCurrent: false });
    const end = (by: Browser): Promise<string> => by.told('DELETE', `/api/sessions/${onPhone?.id ?? ''}`);
    expect(await other.told('GET', `/api/sessions?staffId=${await staffId('djy02')}`)).toBe('404 not-found');
    expect([await end(other), await end(desk), await end(desk)]).toEqual(['404 not-found', '204', '404 not-found']);
    expect([await phone.told('GET', '/api/session'), await desk.told('GET', '/api/session')]).toEqual([
      '401 session.required',
      '200',
    ]);
    const admin = await inside('admin01');
    const list = await admin.send('GET', `/api/sessions?staffId=${await staffId('djy02')}`);
    const listed = list.body['items'] as typeof items;
    const id = listed.find(({ address }) => address === desk.address)?.id ?? '';
    expect(await admin.told('DELETE', `/api/sessions/${id}`)).toBe('204');
    expect(await desk.told('GET', '/api/session')).toBe('401 session.required');
  });

  it('ends sessions when nobody works, and at the end of the day in any case', async () => {
    const [idle, busy] = [await opened('djy01'), await opened('djy02')];
    later(29 * MINUTE);
    expect(await busy.told('GET', '/api/session')).toBe('200');
    later(2 * MINUTE);
    expect([await idle.told('GET', '/api/session'), await busy.told('GET', '/api/session')]).toEqual([
      '401 session.required',
      '200',
    ]);
    for (let half = 1; half <= 23; half += 1) {
      later(29 * MINUTE);
      await busy.told('GET', '/api/session');
    }
    expect(await busy.told('GET', '/api/session')).toBe('200');
    later(23 * MINUTE);
    expect(await busy.told('GET', '/api/session')).toBe('401 session.required');
  });

  it('does not take for work what an open screen asks by itself', async () => {
    const [left, used] = [await opened('djy01'), await opened('djy02')];
    const asks = (browser: Browser): Promise<string[]> =>
      Promise.all(
        ['/api/session', '/api/desk', '/api/queues'].map((path) =>
          browser.told('GET', path, undefined, { 'x-huicha-idle': '1' }),
        ),
      );
    for (const minutes of [10, 10, 9]) {
      later(minutes * MINUTE);
      expect(await asks(left)).toEqual(['200', '200', '200']);
      // A browser opens a line again by itself, and can send nothing with it.
      (await listen(world.url, left.cookie(/session/).join('='))).hangUp();
      expect(await asks(used)).toEqual(['200', '200', '200']);
    }
    expect(await used.told('GET', '/api/session')).toBe('200');
    later(2 * MINUTE);
    expect((await asks(left))[0]).toBe('401 session.required');
    expect((await left.send('GET', '/api/desk')).body['session']).toBeNull();
    expect(await asks(used)).toEqual(['200', '200', '200']);
  });

  it('makes strangers wait longer each time, never more than 15 minutes, and the official’s own computer not at all', async () => {
    const desk = await opened('djy01');
    const guess = (): Promise<Seen> => stranger().signIn('djy01', 'a wrong guess');
    for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(401);
    for (const seconds of [10, 20, 40, 80]) {
      later((seconds - 1) * SECOND);
      const refused = await stranger().signIn('djy01', PASSWORD);
      expect(said(refused)).toEqual(said(await guess()));
      expect(refused.status).toBe(401);
      later(1.5 * SECOND);
      await guess();
    }
    expect(await desk.told('GET', '/api/cases')).toBe('200');
    expect((await desk.signIn('djy01', PASSWORD)).status).toBe(200);
    expect((await stranger().signIn('djy01', PASSWORD)).status).toBe(401);
    for (let n = 0; n < 12; n += 1) {
      later(15 * MINUTE);
      await guess();
    }
    later(14 * MINUTE);
    expect((await stranger().signIn('djy01', PASSWORD)).status).toBe(401);
    later(MINUTE + SECOND);
    expect((await stranger().signIn('djy01', PASSWORD)).status).toBe(200);
    expect((await guess()).status).toBe(401);
    expect((await stranger().signIn('djy01', PASSWORD)).status).toBe(200);
  });

  it('does not take one account’s computer for another’s, nor a made-up one', async () => {
    const device = (browser: Browser): [string, string] => browser.cookie(/^huicha_device_/);
    const [[name, own], [, ofAnother]] = [device(await opened('djy01')), device(await opened('djy02'))];
    for (let n = 0; n < 5; n += 1) await stranger().signIn('djy01', 'a wrong guess');
    const withDevice = async (value: string): Promise<number> => {
      const browser = stranger();
      browser.plant(name, value);
      return (await browser.signIn('djy01', PASSWORD)).status;
    };
    const madeUp = [ofAnother, `${own.split('.')[0]}.test.AAAA`, 'x'];
    expect(await Promise.all(madeUp.map(withDevice))).toEqual([401, 401, 401]);
    expect(await withDevice(own)).toBe(200);
    later(15 * MINUTE);
  });

  it('stops one address that tries many names', async () => {
    const sprayer = stranger();
    for (let n = 0; n < 30; n += 1) await sprayer.signIn(`nobody${n}`, 'a wrong guess');
    expect((await sprayer.signIn('djy02', PASSWORD)).status).toBe(401);
    expect((await stranger().signIn('djy02', PASSWORD)).status).toBe(200);
    later(15 * MINUTE);
    expect((await sprayer.signIn('djy02', PASSWORD)).status).toBe(200);
  });

  it('answers a wrong name, a wrong password, a closed account and a door that is shut alike, also in time', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    await world.app.get(UnitOfWork).write(async (tx) => {
      await tx.change("UPDATE staff SET password_hash = ? WHERE username IN ('zd4_01', 'zd4_02')", [passwordHash]);
      await tx.change("UPDATE staff SET active = ? WHERE username = 'zd4_02'", [false]);
    });
    const times = { name: [] as number[], password: [] as number[], closed: [] as number[], shut: [] as number[] };
    const timed = async (into: number[], username: string, password: string): Promise<unknown> => {
      const browser = stranger();
      const begun = performance.now();
      const seen = await browser.signIn(username, password);
      into.push(performance.now() - begun);
      return said(seen);
    };
    for (let round = 0; round < 12; round += 1) {
      later(6 * HOUR);
      for (let n = 0; n < 5; n += 1) await stranger().signIn(`ghost${round}`, 'a wrong guess');
      const answers = [
        await timed(times.name, `nobody${round}`, 'a wrong guess'),
        await timed(times.password, 'zd4_01', 'a wrong guess'),
        await timed(times.closed, 'zd4_02', PASSWORD),
        await timed(times.shut, `ghost${round}`, 'a wrong guess'),
      ];
      expect(answers).toEqual(Array(4).fill(answers[0]));
    }
    const medians = Object.values(times).map((each) => each.toSorted((one, other) => one - other)[6] ?? 0);
    // Without the hash an answer takes a tenth of the time.
    expect(Math.min(...medians) / Math.max(...medians)).toBeGreaterThan(0.4);
  });

  it('forgets from where people signed in after 90 days', async () => {
    const reader = world.app.get(Reader);
    const clerk = await opened('djy01');
    const count = async (): Promise<number> =>
      Number((await reader.sql<{ n: number }>('SELECT COUNT(*) AS n FROM staff_sessions'))[0]?.n);
    expect(await count()).toBeGreaterThan(10);
    later(90 * 24 * HOUR);
    await world.run('sessions.forget');
    expect(await count()).toBe(1);
    expect(await clerk.told('GET', '/api/session')).toBe('401 session.required');
    later(24 * HOUR);
    await world.run('sessions.forget');
    expect(await count()).toBe(0);
  });
});
