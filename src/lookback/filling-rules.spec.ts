import { describe, expect, it } from '@jest/globals';
import { STAGE_CODES } from '../cases/vocabulary.js';
import { failedItems, isRerunRejected, objectionToFilling, type FillingFacts } from './filling-rules.js';
import { codeOfFailure, ITEMS } from './look-back-items.js';

const PASSED: FillingFacts['items'] = {
  procedure: { result: 'pass', note: null },
  archive: { result: 'pass', note: null },
  publicVoice: { result: 'pass', note: null },
};
const filling = (items: Partial<FillingFacts['items']> = {}, more: Partial<FillingFacts> = {}): string | undefined =>
  objectionToFilling({
    items: { ...PASSED, ...items },
    sample: [{ who: 'V1', words: '都按时贴了' }],
    isRerun: false,
    isFilled: false,
    ...more,
  })?.code;

describe('filling a look-back', () => {
  it('happens once', () => {
    expect(filling()).toBeUndefined();
    expect(filling({}, { isFilled: true })).toBe('look-back.filled');
  });

  it('says why an item failed or does not apply', () => {
    expect(filling({ archive: { result: 'fail', note: null } })).toBe('look-back.note-missing');
    expect(filling({ archive: { result: 'n_a', note: null } })).toBe('look-back.note-missing');
    expect(filling({ archive: { result: 'fail', note: '委托名单没有照片' } })).toBeUndefined();
  });

  it('has heard somebody before it says that the public is content, and writes them as codes', () => {
    expect(filling({}, { sample: [] })).toBe('look-back.voice-missing');
    expect(filling({ publicVoice: { result: 'pass', note: '入户问了六户' } }, { sample: [] })).toBeUndefined();
    expect(filling({}, { sample: [{ who: '王大妈', words: '挺好' }] })).toBe('look-back.voice-not-coded');
  });

  it('looks at a re-run in full', () => {
    const left = { archive: { result: 'n_a' as const, note: '没有材料' } };
    expect(filling(left)).toBeUndefined();
    expect(filling(left, { isRerun: true })).toBe('look-back.rerun-in-full');
  });

  it('sends a re-run back for ① and ②, not for ③', () => {
    const failed = { result: 'fail' as const, note: '不合规' };
    expect(failedItems({ ...PASSED, procedure: failed, publicVoice: failed })).toEqual(['procedure', 'publicVoice']);
    expect(isRerunRejected({ ...PASSED, archive: failed })).toBe(true);
    expect(isRerunRejected({ ...PASSED, publicVoice: failed })).toBe(false);
  });
});

describe('the code of a failure', () => {
  it('belongs to the stage, missing papers to the archive', () => {
    for (const stage of STAGE_CODES) {
      for (const item of ITEMS) expect(codeOfFailure(item, stage)).toMatch(/^S\d-\d\d$/);
      expect(codeOfFailure('procedure', stage).startsWith(stage)).toBe(true);
      expect(codeOfFailure('archive', stage)).toBe('S9-02');
    }
  });
});
