import { describe, expect, it } from '@jest/globals';
import { needsActionByKind, objectionToFinding, objectionToSubmission } from './finding-rules.js';

describe('a finding', () => {
  it('needs action by default where the point is substantiated, wholly or partly', () => {
    expect(needsActionByKind('SUBSTANTIATED')).toBe(true);
    expect(needsActionByKind('PARTLY')).toBe(true);
    expect(needsActionByKind('MOOT')).toBe(false);
  });

  it('says why when nothing could be verified', () => {
    const finding = { kind: 'UNVERIFIABLE' as const, isAllegationTransferred: false };
    expect(objectionToFinding({ ...finding, reasons: '  查不到   ' })?.code).toBe('finding.reasons-too-short');
    expect(objectionToFinding({ ...finding, reasons: '问过选委会三人，缺计票表原件' })).toBeUndefined();
    expect(objectionToFinding({ ...finding, kind: 'MOOT', reasons: '无' })).toBeUndefined();
  });

  it('is not ours on an allegation that was handed over', () => {
    const handedOver = { kind: 'MOOT' as const, reasons: '无', isAllegationTransferred: true };
    expect(objectionToFinding(handedOver)?.code).toBe('finding.allegation-transferred');
  });
});

describe('submitting the findings', () => {
  it('takes a complete set that has something new', () => {
    expect(objectionToSubmission({ openPoints: [], isUnchanged: false })).toBeUndefined();
    expect(objectionToSubmission({ openPoints: [2], isUnchanged: false })?.code).toBe('findings.incomplete');
    expect(objectionToSubmission({ openPoints: [], isUnchanged: true })?.code).toBe('findings.already-submitted');
  });
});
