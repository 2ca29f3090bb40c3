import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE, plus } from '../../kernel/time.js';
import type { SendResult } from '../../platform/messaging/message-port.js';
import { mailFailure } from '../../platform/messaging/smtp-mail.js';
import {
  afterCall,
  afterReport,
  afterSilence,
  isForgotten,
  keyOf,
  outsideQuietHours,
  partsOfKey,
  waysFor,
  type Outcome,
  type ReachFacts,
} from './dispatch-rules.js';
import { dispatchText } from './dispatch-text.js';

const AT = '2026-10-12T10:00:00.000+08:00';
const sending: Parameters<typeof afterSilence>[0] = {
  ...{ way: 'SMS', state: 'sending', round: 1, failedOn: [] as string[], repeats: 0 },
  ...{ troubledSince: null, perhapsSince: null, intentAt: null },
};
const AGAIN: SendResult = { kind: 'again', reason: 'smtp-451' };
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
    const nextOf = (at: string, given: Partial<Outcome> = {}): Outcome => afterCall({ ...sending, ...given }, AGAIN, at);
    const first = nextOf(AT);
    const second = nextOf(AT, first);
    const third = nextOf(AT, second);
    const fourth = nextOf(AT, third);
    expect([first, second, third, fourth].map(({ nextTryAt }) => nextTryAt)).toEqual([
      '2026-10-12T10:01:00.000+08:00',
      '2026-10-12T10:05:00.000+08:00',
      '2026-10-12T10:30:00.000+08:00',
      '2026-10-13T08:00:00.000+08:00',
    ]);
    // The next day begins anew, however many tries the day before had.
    expect(nextOf('2026-10-13T08:00:00.000+08:00', fourth).nextTryAt).toBe('2026-10-13T08:01:00.000+08:00');
  });

  it('has reached nobody after the third day', () => {
    const failedOn = ['2026-10-10', '2026-10-11', '2026-10-12'];
    expect(afterCall({ ...sending, repeats: 2, failedOn }, AGAIN, AT)).toMatchObject({ state: 'waiting' });
    expect(afterCall({ ...sending, repeats: 3, failedOn }, AGAIN, AT)).toMatchObject({ state: 'unreached', settledAt: AT });
  });

  it('never counts trouble of the way as a day on which nobody was reached, and tries more slowly the longer it lasts', () => {
    const trouble: SendResult = { kind: 'trouble', reason: 'http-401' };
    const since = (minutes: number): Outcome =>
      afterCall({ ...sending, troubledSince: plus(AT, -minutes * MINUTE), failedOn: ['2026-10-10', '2026-10-11'] }, trouble, AT);
    expect([0, 10, 60, 20 * 24 * 60].map((minutes) => since(minutes).nextTryAt)).toEqual([
      '2026-10-12T10:01:00.000+08:00',
      '2026-10-12T10:05:00.000+08:00',
      '2026-10-12T10:30:00.000+08:00',
      '2026-10-12T11:00:00.000+08:00',
    ]);
    expect(since(9_999)).toMatchObject({ state: 'waiting', failedOn: ['2026-10-10', '2026-10-11'] });
    expect(afterCall({ ...sending, troubledSince: AT }, { kind: 'accepted', reference: null }, AT).troubledSince).toBeNull();
  });

  it('leaves a mail of which nobody knows to a person, and repeats a text message under its key', () => {
    const uncertain: SendResult = { kind: 'uncertain', reason: 'ECONNECTION' };
    expect(afterCall({ ...sending, way: 'EMAIL' }, uncertain, AT).state).toBe('uncertain');
    expect(afterCall(sending, uncertain, AT)).toMatchObject({ state: 'waiting', round: 1, perhapsSince: AT });
    expect(afterSilence({ ...sending, way: 'EMAIL' }, AT).state).toBe('uncertain');
    expect(afterSilence(sending, AT)).toMatchObject({ state: 'waiting', round: 1, nextTryAt: AT });
  });
});

it('repeats no text message whose key the gateway may have forgotten', () => {
  const since = (days: number): boolean => isForgotten({ way: 'SMS', perhapsSince: plus(AT, -days * DAY) }, AT);
  expect([since(5), since(6.1), isForgotten({ way: 'SMS', perhapsSince: null }, AT)]).toEqual([false, true, false]);
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

  it('counts also while the message waits to be said again under its key', () => {
    const waiting = { ...sending, state: 'waiting', perhapsSince: AT } as const;
    expect(afterReport(waiting, 'failed', AT)).toMatchObject({ state: 'waiting', round: 2, perhapsSince: null });
    expect(afterReport(waiting, 'unknown-number', AT)?.state).toBe('refused');
  });

  it('said twice counts once', () => {
    expect(afterReport({ ...sending, state: 'waiting', round: 2 }, 'failed', AT)).toBeUndefined();
  });
});

it('a failure of mail is uncertain only where it may have been sent', () => {
  const kindOf = (failure: Parameters<typeof mailFailure>[0]): string => mailFailure(failure).kind;
  const rcpt = { code: 'EENVELOPE', command: 'RCPT TO' };
  expect([kindOf({ ...rcpt, responseCode: 550 }), kindOf({ ...rcpt, responseCode: 451 })]).toEqual(['refused', 'again']);
  // Our sender, our password, a server that is closing: nothing of that is the addressee's.
  expect(kindOf({ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 })).toBe('trouble');
  expect(kindOf({ ...rcpt, responseCode: 421 })).toBe('trouble');
  expect(kindOf({ code: 'ESOCKET', syscall: 'connect' })).toBe('trouble');
  expect(kindOf({ code: 'EAUTH', responseCode: 535 })).toBe('trouble');
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
