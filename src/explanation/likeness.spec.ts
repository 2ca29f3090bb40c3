import { describe, expect, it } from '@jest/globals';
import { BASICALLY_SAME, fingerprint, likeness } from './likeness.js';

const OPINION = '经核实，选民名单漏登您家两人属实，九月二十日已补登并重新张榜，登记员已受批评教育。';

describe('the fingerprint of an opinion', () => {
  it('does not see spaces, punctuation, width and case', () => {
    expect(fingerprint('经核实，属实。 A01')).toBe(fingerprint('经核实属实（ａ０１）！'));
  });

  it('sees a changed character', () => {
    expect(fingerprint('经核实，属实。')).not.toBe(fingerprint('经核实，不属实。'));
  });
});

describe('the likeness of two opinions', () => {
  it('is 1 for the same words under other punctuation', () => {
    expect(likeness(OPINION, OPINION.replaceAll('，', '；\n'))).toBe(1);
  });

  it('stays above the bound when only one word of a long text was exchanged', () => {
    const long = Array.from({ length: 60 }, (_, i) => `第${String.fromCodePoint(0x4e00 + i * 7)}户名单已逐一核对`).join('。');
    expect(likeness(long, long.replace('已逐一核对', '均逐一核对'))).toBeGreaterThan(BASICALLY_SAME);
  });

  it('falls below the bound for a new opinion on the same matter', () => {
    const other = '重新到户走访后查明：除您家外还漏登三人，均已补登；村选委会已于九月二十八日向全体村民公开致歉。';
    expect(likeness(OPINION, other)).toBeLessThan(BASICALLY_SAME);
  });

  it('is not fooled by a word put in front of a short opinion', () => {
    expect(likeness(OPINION, `现已${OPINION}`)).toBeGreaterThan(BASICALLY_SAME);
  });

  it('lets a new opinion quote the old one', () => {
    const more = '重新入户走访第三组二十六户，逐户核对户籍册后另发现漏登三人，已一并补登并由村选委会当众说明原因。';
    expect(likeness(OPINION, `${OPINION}${more}`)).toBeLessThan(BASICALLY_SAME);
  });

  it('knows texts too short for a bigram', () => {
    expect(likeness('是', '是。')).toBe(1);
    expect(likeness('是', '否')).toBe(0);
    expect(likeness('', '否')).toBe(0);
  });
});
