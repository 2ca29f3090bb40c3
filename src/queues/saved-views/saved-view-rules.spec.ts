import { describe, expect, it } from '@jest/globals';
import { isOffered, mayClear } from './saved-view-rules.js';

const reader = { id: 'me', role: 'guidance_member', groupId: 'g1', districtCode: '990114' } as const;
const view = {
  districtCode: '990114',
  ownerId: 'other',
  audience: 'own',
  groupId: 'g1',
  role: 'guidance_leader',
  filter: {},
} as const;

describe('a saved view is offered', () => {
  it('to its owner, whatever the audience', () => {
    expect(isOffered({ ...view, ownerId: 'me' }, reader)).toBe(true);
    expect(isOffered(view, reader)).toBe(false);
  });

  it('to the group or to the role that it is shared with, in the same district', () => {
    expect(isOffered({ ...view, audience: 'group' }, reader)).toBe(true);
    expect(isOffered({ ...view, audience: 'group', groupId: 'g2' }, reader)).toBe(false);
    expect(isOffered({ ...view, audience: 'role' }, reader)).toBe(false);
    expect(isOffered({ ...view, audience: 'role', role: 'guidance_member' }, reader)).toBe(true);
    expect(isOffered({ ...view, audience: 'role', role: 'guidance_member', districtCode: '990115' }, reader)).toBe(false);
  });

  it('to nobody whose role does not have the queue on which it rests', () => {
    expect(isOffered({ ...view, audience: 'group', filter: { view: 'waiting_approval' } }, reader)).toBe(false);
    expect(isOffered({ ...view, audience: 'group', filter: { view: 'overdue' } }, reader)).toBe(true);
  });

  it('to nobody who may not read the figure or the tag by which it narrows', () => {
    const shared = { ...view, audience: 'role', role: 'town_member' } as const;
    const town = { ...reader, role: 'town_member' } as const;
    expect(isOffered({ ...shared, filter: { tag: '重点' } }, town)).toBe(false);
    expect(isOffered({ ...shared, filter: { figure: 'rated.dissatisfied' } }, town)).toBe(false);
    expect(isOffered({ ...shared, filter: { figure: 'open.placed' } }, town)).toBe(true);
    expect(isOffered({ ...view, audience: 'group', filter: { tag: '重点' } }, reader)).toBe(true);
  });
});

it('a shared view is cleared away by the administrator once its owner has left', () => {
  const admin = { ...reader, role: 'admin', id: 'admin' } as const;
  const shared = { ...view, audience: 'group' } as const;
  expect(mayClear(shared, admin, true)).toBe(true);
  expect(mayClear(shared, admin, false)).toBe(false);
  expect(mayClear(view, admin, true)).toBe(false);
  expect(mayClear(shared, { ...admin, districtCode: '990115' }, true)).toBe(false);
  expect(mayClear(shared, reader, true)).toBe(false);
});
