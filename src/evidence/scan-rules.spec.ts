import { describe, expect, it } from '@jest/globals';
import { fileMayLeave } from './scan-rules.js';

describe('a file that is asked for', () => {
  const objection = (scan: 'clean' | 'pending' | 'infected' | null, hasScanner: boolean): string | undefined =>
    fileMayLeave({ scan, hasScanner })?.code;

  it('leaves where nothing scans, unless it is known to be infected', () => {
    expect([objection(null, false), objection('pending', false), objection('clean', false)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(objection('infected', false)).toBe('evidence.infected');
  });

  it('leaves a scanner only when found clean', () => {
    expect([objection(null, true), objection('pending', true)]).toEqual(['evidence.not-scanned', 'evidence.not-scanned']);
    expect([objection('clean', true), objection('infected', true)]).toEqual([undefined, 'evidence.infected']);
  });
});
