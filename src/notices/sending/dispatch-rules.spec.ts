import { describe, expect, it } from '@jest/globals';
import type { SendResult } from '../../platform/messaging/message-port.js';
import { mailFailure } from '../../platform/messaging/smtp-mail.js';
import {
  afterCall,
  afterReport,
  afterSilence,
  keyOf,
  outsideQuietHours,
  partsOfKey,
  waysFor,
  type ReachFacts,
} from './dispatch-rules.js';
import { dispatchText } from './dispatch-text.js';

const AT = '2026-10-12T10:00:00.000+08:00';
const sending = { way: 'SMS', state: 'sending', round: 1, tries: 1, failedOn: [] as string[] } as const;
const AGAIN: SendResult = { kind: 'again', reason: 'http-503' };
const facts = (more: Partial<ReachFacts> = {}, kase: Partial<ReachFacts['kase']> = {}): ReachFacts => ({
  kase: { contact: 'ADDRESS', replyChannel: 'PHONE', goesOnWithoutComplainant: false, ...kase },
  level: 'NORMAL',
  phone: '13800138000',
  email: 'a@example.org',
  ...more,
});

describe('the ways by which somebody is told', () => {
  it('are those they gave', () => {
    expect(waysFor(facts())).toEqual(['SMS', 'EMAIL']);
    expect(waysFor(facts({ phone: '01069741234' }))).toEqual(['EMAIL']);
    expect(waysFor(facts({ email: 'a@example.org, b@example.org' }))).toEqual(['SMS']);
  });

  it('are none for the secret, the withdrawn, who left no address and who asked for letters', () => {
    expect(waysFor(facts({ level: 'SECRET' }))).toEqual([]);
    expect(waysFor(facts({}, { goesOnWithoutComplainant: true }))).toEqual([]);
    expect(waysFor(facts({}, { contact: 'CODE_ONLY' }))).toEqual([]);
    expect(waysFor(facts({}, { replyChannel: 'POST' }))).toEqual([]);
  });
});

describe('quiet hours', () => {
  const never = (): boolean => false;
  it.each([
    ['2026-10-12T08:00:00.000+08:00', '2026-10-12T08:00:00.000+08:00'],
    ['2026-10-12T20:59:59.999+08:00', '2026-10-12T20:59:59.999+08:00'],
    ['2026-10-12T21:00:00.000+08:00', '2026-10-13T08:00:00.000+08:00'],
    ['2026-10-12T07:59:00.000+08:00', '2026-10-12T08:00:00.000+08:00'],
  ])('%s → %s', (at, then) => expect(outsideQuietHours(at, never)).toBe(then));

  it('last over days off where the house wishes it', () => {
    expect(outsideQuietHours(AT, (day) => day < '2026-10-14')).toBe('2026-10-14T08:00:00.000+08:00');
  });
});

describe('after a call', () => {
  it('is accepted or refused for good', () => {
    expect(afterCall(sending, { kind: 'accepted', reference: null }, AT)).toMatchObject({ state: 'accepted', settledAt: AT });
    expect(afterCall(sending, { kind: 'refused', reason: 'http-404' }, AT)).toMatchObject({ state: 'refused', nextTryAt: null });
  });

  it('is tried again after a minute, five, thirty, and on the next day', () => {
    const next = (tries: number): string | null => afterCall({ ...sending, tries }, AGAIN, AT).nextTryAt;
    expect([1, 2, 3, 4].map(next)).toEqual([
      '2026-10-12T10:01:00.000+08:00',
      '2026-10-12T10:05:00.000+08:00',
      '2026-10-12T10:30:00.000+08:00',
      '2026-10-13T08:00:00.000+08:00',
    ]);
  });

  it('has reached nobody after the third day', () => {
    const failedOn = ['2026-10-10', '2026-10-11'];
    expect(afterCall({ ...sending, tries: 9, failedOn }, AGAIN, AT)).toMatchObject({ state: 'waiting' });
    expect(afterCall({ ...sending, tries: 12, failedOn }, AGAIN, AT)).toMatchObject({ state: 'unreached', settledAt: AT });
  });

  it('leaves a mail of which nobody knows to a person, and repeats a text message under its key', () => {
    const uncertain: SendResult = { kind: 'uncertain', reason: 'ECONNECTION' };
    expect(afterCall({ ...sending, way: 'EMAIL' }, uncertain, AT).state).toBe('uncertain');
    expect(afterCall(sending, uncertain, AT)).toMatchObject({ state: 'waiting', round: 1 });
    expect(afterSilence({ ...sending, way: 'EMAIL' }, AT).state).toBe('uncertain');
    expect(afterSilence(sending, AT)).toMatchObject({ state: 'waiting', round: 1, nextTryAt: AT });
  });
});

describe('a report of the gateway', () => {
  const accepted = { ...sending, state: 'accepted' } as const;
  it('never goes back from delivered', () => {
    expect(afterReport({ ...accepted, state: 'delivered' }, 'failed', AT)).toBeUndefined();
    expect(afterReport({ ...accepted, state: 'delivered' }, 'delivered', AT)).toBeUndefined();
    expect(afterReport({ ...accepted, state: 'unreached' }, 'delivered', AT)?.state).toBe('delivered');
  });

  it('stops at once at a number that is none', () => {
    expect(afterReport(accepted, 'unknown-number', AT)).toMatchObject({ state: 'refused', nextTryAt: null });
  });

  it('asks for another message on the next day, three days long', () => {
    expect(afterReport(accepted, 'failed', AT)).toMatchObject({
      state: 'waiting',
      round: 2,
      nextTryAt: '2026-10-13T08:00:00.000+08:00',
    });
    expect(afterReport({ ...accepted, failedOn: ['2026-10-10', '2026-10-11'] }, 'failed', AT)?.state).toBe('unreached');
  });

  it('said twice counts once', () => {
    expect(afterReport({ ...sending, state: 'waiting', round: 2 }, 'failed', AT)).toBeUndefined();
  });
});

it('a failure of mail is uncertain only where it may have been sent', () => {
  const kindOf = (failure: Parameters<typeof mailFailure>[0]): string => mailFailure(failure).kind;
  expect(kindOf({ code: 'EENVELOPE', responseCode: 550 })).toBe('refused');
  expect(kindOf({ code: 'EENVELOPE', responseCode: 451 })).toBe('again');
  expect(kindOf({ code: 'ESOCKET', syscall: 'connect' })).toBe('again');
  expect(kindOf({ code: 'EAUTH', responseCode: 535 })).toBe('again');
  expect(kindOf({ code: 'ECONNECTION', message: 'Connection closed unexpectedly' })).toBe('uncertain');
});

it('knows its own keys again', () => {
  expect(partsOfKey(keyOf({ id: '0192-ab', round: 2 }))).toEqual({ id: '0192-ab', round: 2 });
  expect(partsOfKey('nonsense')).toBeUndefined();
});

it('says the number, that there is news and how to look, and fits three text messages', () => {
  const text = dispatchText({ number: 'HC-2026-000123', statusPage: 'https://huicha.example.gov.cn/s' });
  expect(text).toContain('HC-2026-000123');
  expect(text.length).toBeLessThan(201);
});
