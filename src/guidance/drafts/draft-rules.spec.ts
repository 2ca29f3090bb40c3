import { describe, expect, it } from '@jest/globals';
import { isSlug, objectionToPublish, objectionToSave, type PublishFacts } from './draft-rules.js';

describe('a draft of the guidance', () => {
  it('is saved only over what its writer saw, with codes that there are', () => {
    expect(objectionToSave({ revision: 2, writtenOver: 2, unknownCodes: [] })).toBeUndefined();
    expect(objectionToSave({ revision: 3, writtenOver: 2, unknownCodes: [] })?.code).toBe('guidance-draft.changed');
    expect(objectionToSave({ revision: 2, writtenOver: 2, unknownCodes: ['S9-99'] })?.code).toBe('guidance-draft.code');
  });

  const facts: PublishFacts = {
    revision: 4,
    read: 4,
    basedOn: 2,
    latest: 2,
    validFrom: '2026-10-12',
    latestFrom: '2026-09-01',
    today: '2026-10-12',
  };

  it.each<[string | undefined, Partial<PublishFacts>]>([
    [undefined, {}],
    [undefined, { basedOn: 0, latest: 0, latestFrom: null }],
    ['guidance-draft.changed', { revision: 5 }],
    ['guidance-draft.older-version', { latest: 3 }],
    ['guidance-draft.valid-from', { validFrom: '2026-10-11' }],
    ['guidance-draft.valid-from', { latestFrom: '2026-11-01' }],
  ])('is published as it was read: %s', (code, more) => {
    expect(objectionToPublish({ ...facts, ...more })?.code).toBe(code);
  });

  it('is called in an address by small letters, digits and hyphens', () => {
    expect(['vec-leave', 'a1'].every(isSlug)).toBe(true);
    expect(['', 'A', 'a--b', '-a', 'a/b', '选', 'a'.repeat(61)].some(isSlug)).toBe(false);
  });
});
