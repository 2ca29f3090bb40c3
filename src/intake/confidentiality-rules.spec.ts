import { expect, it } from '@jest/globals';
import { demandedLevel, higherOf, levelMayBeSet } from './confidentiality-rules.js';

it('is demanded by the matter: X codes confidential, accusations secret', () => {
  expect(demandedLevel('grievance', ['S3-01', null])).toBe('NORMAL');
  expect(demandedLevel('grievance', ['S3-01', 'X-08'])).toBe('CONFIDENTIAL');
  expect(demandedLevel('accusation', ['X-01'])).toBe('SECRET');
  expect(higherOf('CONFIDENTIAL', 'NORMAL')).toBe('CONFIDENTIAL');
});

it('may be raised, and lowered down to what is demanded', () => {
  expect(levelMayBeSet({ now: 'NORMAL', wanted: 'SECRET', demanded: 'NORMAL' })).toBeUndefined();
  expect(levelMayBeSet({ now: 'SECRET', wanted: 'CONFIDENTIAL', demanded: 'CONFIDENTIAL' })).toBeUndefined();
  expect(levelMayBeSet({ now: 'SECRET', wanted: 'NORMAL', demanded: 'CONFIDENTIAL' })?.code).toBe(
    'confidentiality.below-demanded',
  );
  expect(levelMayBeSet({ now: 'NORMAL', wanted: 'NORMAL', demanded: 'NORMAL' })?.code).toBe('confidentiality.unchanged');
});
