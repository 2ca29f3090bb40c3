import { expect, it } from '@jest/globals';
import { movedName, oldFileId } from './upgrade.js';

it.each([
  ['field.visit.case-1', 'visit.case-1'],
  ['field.pictures.case-1', 'pictures.case-1'],
  ['field.cases', undefined],
  ['names.regions', undefined],
  ['desk', undefined],
])('%s of an older desk is unfinished work, or was for reading', (name, moved) => {
  expect(movedName(name)).toBe(moved);
});

it('finds the files of an older entry in their order', () => {
  expect([oldFileId('key', 0), oldFileId('key', 1)]).toEqual(['key/0', 'key/1']);
});
