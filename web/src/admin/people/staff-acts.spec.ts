import { expect, it } from '@jest/globals';
import type { StaffView } from '../../api/schema.js';
import { changed, matching } from './staff-acts.js';

const member = (name: string, groupName: string, active = true) => ({ name, groupName, active, username: name }) as StaffView;

it('finds by name and group, and who has left only when asked', () => {
  const staff = [member('Lu', '第一区指导组'), member('Ba', '登记台'), member('Lua', '登记台', false)];
  expect(matching(staff, 'lu', false).map(({ name }) => name)).toEqual(['Lu']);
  expect(matching(staff, '登记', true).map(({ name }) => name)).toEqual(['Ba', 'Lua']);
  expect(matching(staff, ' ', false)).toHaveLength(2);
});

it('sends only what was changed, and takes an emptied title away', () => {
  const before = { ...member('Lu', '第一区指导组'), title: '组长', groupId: 'g1' };
  const form = { name: 'Lu', title: '组长', groupId: 'g1', active: true };
  expect(changed(before, form)).toEqual({});
  expect(changed(before, { ...form, title: ' ' })).toEqual({ title: null });
  expect(changed({ ...before, title: null }, { name: 'Lu', groupId: 'g2', active: false })).toEqual({
    groupId: 'g2',
    active: false,
  });
});
