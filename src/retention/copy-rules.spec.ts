import { describe, expect, it } from '@jest/globals';
import { showingFor } from './copy-rules.js';

const person = { name: '阮秋禾', phone: '199 0000 0017', idNumber: '11010519491231002x' };

describe('a copy by number and code', () => {
  it('shows the words alone unless more is asked for', () => {
    expect(showingFor({ level: 'NORMAL', person, proof: undefined })).toBe('words');
    expect(showingFor({ level: 'SECRET', person, proof: undefined })).toBe('words');
  });

  it.each(['19900000017', '+86 199-0000-0017', '１９９００００００１７', '11010519491231002X'])(
    'shows the person who gives %j',
    (proof) => {
      expect(showingFor({ level: 'NORMAL', person, proof })).toBe('person');
    },
  );

  it.each(['19900000018', '0017', '阮秋禾', ''])('does not for %j', (proof) => {
    expect(showingFor({ level: 'NORMAL', person, proof })).toBe('wrong-proof');
  });

  it('never shows the person of a confidential or secret matter, nor one that is erased', () => {
    for (const level of ['CONFIDENTIAL', 'SECRET'] as const)
      expect(showingFor({ level, person, proof: '19900000017' })).toBe('wrong-proof');
    expect(showingFor({ level: 'NORMAL', person: null, proof: '19900000017' })).toBe('wrong-proof');
  });
});
