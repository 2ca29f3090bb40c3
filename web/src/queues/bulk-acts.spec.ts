import { describe, expect, it } from '@jest/globals';
import { bodyOf, bulkActsFor, casesOf } from './bulk-acts.js';

describe('acts on many', () => {
  it('are offered by what the server named for this person', () => {
    expect(bulkActsFor(['takeOver', 'note'])).toEqual(['takeOver']);
    expect(bulkActsFor(['accept', 'merge', 'tag'])).toEqual(['accept', 'merge', 'tag', 'untag']);
    expect(bulkActsFor([])).toEqual([]);
  });

  it('send only what they take and what was typed', () => {
    const typed = { tag: '重点', reason: '人手', leadGroupId: '', verifierIds: [], declaredNoConflict: true };
    expect(bodyOf('tag', typed, ['a'], true)).toEqual({ act: 'tag', caseIds: ['a'], dryRun: true, tag: '重点' });
    expect(bodyOf('reassign', typed, ['a'], false)).toEqual({
      act: 'reassign',
      caseIds: ['a'],
      dryRun: false,
      reason: '人手',
      declaredNoConflict: true,
    });
  });

  it('do not merge the case that stays', () => {
    expect(casesOf('merge', { parentId: 'b' }, ['a', 'b', 'c'])).toEqual(['a', 'c']);
    expect(casesOf('takeOver', {}, ['a', 'b'])).toEqual(['a', 'b']);
  });
});
