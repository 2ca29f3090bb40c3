import { describe, expect, it } from '@jest/globals';
import { objectionToAnswer, type AnswerFacts } from './follow-up-rules.js';

const at = (hour: string) => `2026-10-12T${hour}:00:00.000+08:00`;
const codeOf = (more: Partial<AnswerFacts> = {}) =>
  objectionToAnswer({ isHandler: false, isEnded: false, raisedAt: at('09'), toldAt: at('10'), now: at('11'), ...more })?.code;

describe('the answer to somebody who is not satisfied', () => {
  it('is given once, by somebody other than a handler', () => {
    expect(codeOf()).toBeUndefined();
    expect(codeOf({ isHandler: true })).toBe('follow-up.own-work');
    expect(codeOf({ isEnded: true })).toBe('follow-up.ended');
  });

  it('comes after what it answers, and is not promised for later', () => {
    expect(codeOf({ toldAt: at('09') })).toBeUndefined();
    expect(codeOf({ toldAt: at('11') })).toBeUndefined();
    expect(codeOf({ toldAt: at('08') })).toBe('follow-up.told-at');
    expect(codeOf({ toldAt: at('12') })).toBe('follow-up.told-at');
  });
});
