import { describe, expect, it } from '@jest/globals';
import {
  isUnreachedForGood,
  objectionToCallBack,
  objectionToRating,
  type CallBackFacts,
  type RatingFacts,
} from './call-back-rules.js';

const callBack = (more: Partial<CallBackFacts> = {}): CallBackFacts => ({
  state: 'replied',
  hasReply: true,
  isDone: false,
  result: 'done',
  isOwed: true,
  isSettled: false,
  isHandler: false,
  contacted: true,
  resolved: true,
  satisfaction: 'SATISFIED',
  understood: true,
  channel: 'phone',
  recordingRef: 'LY-0001',
  ...more,
});
const NO_ANSWERS = { contacted: null, resolved: null, satisfaction: null, understood: null };
const codeOf = (more: Partial<CallBackFacts>) => objectionToCallBack(callBack(more))?.code;

describe('a call-back', () => {
  it('comes after the reply', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ state: 'closed' })).toBeUndefined();
    expect(codeOf({ state: 'explaining' })).toBe('call-back.no-reply');
    expect(codeOf({ hasReply: false })).toBe('call-back.no-reply');
  });

  it('is not made by a handler', () => {
    expect(codeOf({ isHandler: true })).toBe('call-back.own-work');
  });

  it('is made once', () => {
    expect(codeOf({ isSettled: true })).toBe('call-back.already-settled');
  });

  it('is recorded as not owed only where it is not owed', () => {
    expect(codeOf({ ...NO_ANSWERS, result: 'not_owed' })).toBe('call-back.owed');
    expect(codeOf({ ...NO_ANSWERS, result: 'not_owed', isOwed: false })).toBeUndefined();
    expect(codeOf({ isOwed: false })).toBe('call-back.not-owed');
  });

  it('has answers only when it reached somebody', () => {
    expect(codeOf(NO_ANSWERS)).toBeUndefined();
    expect(codeOf({ contacted: false })).toBe('call-back.answers-do-not-fit');
    expect(codeOf({ result: 'unreached' })).toBe('call-back.answers-do-not-fit');
    expect(codeOf({ ...NO_ANSWERS, result: 'unreached', contacted: false })).toBeUndefined();
  });
});

describe('answers over the telephone', () => {
  it('can be heard again; on paper and face to face they are signed', () => {
    expect(codeOf({ recordingRef: null })).toBe('call-back.recording-missing');
    expect(codeOf({ recordingRef: null, channel: 'letter' })).toBeUndefined();
    expect(codeOf({ ...NO_ANSWERS, recordingRef: null })).toBeUndefined();
    expect(codeOf({ ...NO_ANSWERS, recordingRef: null, result: 'unreached', contacted: false })).toBeUndefined();
  });
});

describe('a rating by the complainant', () => {
  const rating: RatingFacts = { state: 'closed', hasReply: true, isDone: false, mayBeAsked: true };

  it('is given once, never on an accusation, never before the reply', () => {
    expect(objectionToRating(rating)).toBeUndefined();
    expect(objectionToRating({ ...rating, isDone: true })?.code).toBe('rating.already-given');
    expect(objectionToRating({ ...rating, mayBeAsked: false })?.code).toBe('rating.not-asked');
    expect(objectionToRating({ ...rating, hasReply: false })?.code).toBe('call-back.no-reply');
  });
});

describe('unreached for good', () => {
  it('takes three days, not three tries', () => {
    const day = (n: number, hour = 9) => `2026-10-0${n}T0${hour}:00:00.000+08:00`;
    expect(isUnreachedForGood([day(6), day(6, 8), day(7)])).toBe(false);
    expect(isUnreachedForGood([day(6), day(7), day(8)])).toBe(true);
  });
});
