import { describe, expect, it } from '@jest/globals';
import { objectionToInput } from './bulk-acts.js';

describe('one act on many cases', () => {
  it('is refused as a whole where it lacks what every case needs', () => {
    expect(objectionToInput({ act: 'merge', reason: '同一事项' })?.message.en).toContain('parentId');
    expect(objectionToInput({ act: 'tag' })?.code).toBe('bulk.incomplete');
    expect(objectionToInput({ act: 'startVerification', verifierIds: ['a', 'b'] })?.message.en).toContain('declaredNoConflict');
  });

  it('hands over to somebody: a group or verifiers', () => {
    expect(objectionToInput({ act: 'reassign', reason: '人手' })?.code).toBe('bulk.incomplete');
    expect(objectionToInput({ act: 'reassign', reason: '人手', leadGroupId: 'g' })).toBeUndefined();
    expect(objectionToInput({ act: 'reassign', reason: '人手', verifierIds: ['a', 'b'] })).toBeUndefined();
  });

  it('takes over and accepts without anything more', () => {
    expect(objectionToInput({ act: 'takeOver' })).toBeUndefined();
    expect(objectionToInput({ act: 'accept' })).toBeUndefined();
  });
});
