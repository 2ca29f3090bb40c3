import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isAway, isDeputyOn } from '../../../src/people/people-rules.js';
import { PeopleService } from '../../../src/people/people.service.js';
import type { StaffMember } from '../../../src/people/staff-member.js';
import { describeOnEngines } from '../../support/engines.js';
import { startWorld, type Answer, type World } from '../../support/world.js';

describeOnEngines('absences and deputies', (engine) => {
  let world: World;
  let ids: Map<string, string>;
  beforeAll(async () => {
    world = await startWorld(engine);
    const { staff } = await world.app.get(PeopleService, { strict: false }).roster('990114');
    ids = new Map(staff.map(({ username, id }) => [username, id]));
  });
  afterAll(() => world?.close());

  const idOf = (username: string): string => ids.get(username) ?? '';
  const patch = async (who: string, whom: string, what: string, body: object): Promise<Answer> =>
    (await world.as(who)).patch(`/api/staff/${idOf(whom)}/${what}`, body);
  const told = ({ status, body }: Answer): [number, string] => [status, body.code];
  const member = async (username: string): Promise<StaffMember> =>
    (await world.app.get(PeopleService, { strict: false }).staff(idOf(username)))!;

  it('are entered by the person, the district office and the administrator, and the next read knows', async () => {
    for (const who of ['zd1_01', 'xjb01', 'admin01']) {
      const days = { from: '2026-10-12', to: '2026-10-14' };
      const answer = await patch(who, 'zd1_01', 'absence', days);
      expect([answer.status, answer.body]).toMatchObject([200, { absentFrom: days.from, absentTo: days.to }]);
      expect(isAway(await member('zd1_01'), '2026-10-14')).toBe(true);
      expect(isAway(await member('zd1_01'), '2026-10-15')).toBe(false);
      expect((await patch(who, 'zd1_01', 'absence', { from: null, to: null })).status).toBe(200);
      expect(isAway(await member('zd1_01'), '2026-10-14')).toBe(false);
    }
  });

  it('stand beside a title, which stays as it is unless it is taken away', async () => {
    const admin = await world.as('admin01');
    const change = async (body: object) => (await admin.patch(`/api/staff/${idOf('zd1_02')}`, body)).body['title'];
    expect(await change({ title: '专员' })).toBe('专员');
    expect(await change({ active: true })).toBe('专员');
    expect(await change({ title: null })).toBeNull();
  });

  it('may be without an end', async () => {
    await patch('zd1_02', 'zd1_02', 'absence', { from: '2026-10-12', to: null });
    expect(isAway(await member('zd1_02'), '2027-03-01')).toBe(true);
    const list = await (await world.as('djy01')).get<{ items: { id: string; absentFrom: string }[] }>('/api/staff');
    expect(list.body.items.find(({ id }) => id === idOf('zd1_02'))?.absentFrom).toBe('2026-10-12');
  });

  it('are nobody else’s to enter', async () => {
    const days = { from: '2026-10-12', to: null };
    for (const who of ['zd1_zz', 'zld101', 'fzr01', 'sj01'])
      expect(told(await patch(who, 'zd1_01', 'absence', days))).toEqual([403, 'permission.denied']);
    for (const who of ['xjb01', 'zd1_01'])
      expect(told(await patch(who, 'zd1_01', 'deputy', { deputyOf: null, from: null, to: null }))).toEqual([
        403,
        'permission.denied',
      ]);
  });

  it.each<[string, string, object, number, string]>([
    ['an end before the beginning', 'absence', { from: '2026-10-14', to: '2026-10-12' }, 400, 'staff.absence-dates'],
    ['an end without a beginning', 'absence', { from: null, to: '2026-10-12' }, 400, 'staff.absence-dates'],
    ['a day left out', 'absence', { from: '2026-10-12' }, 400, 'request.invalid'],
    ['a day that does not exist', 'absence', { from: '2026-02-30', to: null }, 400, 'request.invalid'],
    ['somebody of another role', 'deputy', { deputyOf: 'zd1_zz', from: null, to: null }, 400, 'staff.deputy-role'],
    ['oneself', 'deputy', { deputyOf: 'zd1_01', from: null, to: null }, 400, 'staff.deputy-self'],
    ['nobody we know', 'deputy', { deputyOf: 'nobody', from: null, to: null }, 400, 'staff.unknown-principal'],
    [
      'days in the wrong order',
      'deputy',
      { deputyOf: 'zd1_02', from: '2026-10-14', to: '2026-10-12' },
      400,
      'staff.deputy-dates',
    ],
    ['days without a colleague', 'deputy', { deputyOf: null, from: '2026-10-14', to: null }, 400, 'staff.deputy-dates'],
  ])('refuse %s, in both languages', async (_what, what, body, status, code) => {
    const named = 'deputyOf' in body && body.deputyOf ? { ...body, deputyOf: ids.get(String(body.deputyOf)) ?? 'nobody' } : body;
    expect(told(await patch('admin01', 'zd1_01', what, named))).toEqual([status, code]);
    const path = `/api/staff/${idOf('zd1_01')}/${what}`;
    const { body: zh } = await (await world.as('admin01')).patch(path, named);
    expect(String(zh['detail'])).toMatch(/\p{Script=Han}/u);
  });

  it('let a deputy stand in between the days, and never two for each other', async () => {
    const days = { from: '2026-10-12', to: '2026-10-20' };
    const set = await patch('admin01', 'zd1_01', 'deputy', { deputyOf: idOf('zd1_02'), ...days });
    expect([set.status, set.body]).toMatchObject([200, { deputyOf: idOf('zd1_02'), deputyFrom: days.from, deputyTo: days.to }]);
    expect(isDeputyOn(await member('zd1_01'), '2026-10-20')).toBe(true);
    expect(isDeputyOn(await member('zd1_01'), '2026-10-21')).toBe(false);
    const back = await patch('admin01', 'zd1_02', 'deputy', { deputyOf: idOf('zd1_01'), from: null, to: null });
    expect(told(back)).toEqual([400, 'staff.deputy-circle']);
    expect((await patch('admin01', 'zd1_01', 'deputy', { deputyOf: null, from: null, to: null })).status).toBe(200);
    expect(isDeputyOn(await member('zd1_01'), '2026-10-13')).toBe(false);
  });

  it('of a person who is not there are not found', async () => {
    const answer = await (await world.as('admin01')).patch('/api/staff/nobody/absence', { from: null, to: null });
    expect(answer.status).toBe(404);
  });
});
