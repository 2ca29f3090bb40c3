import { expect, it } from '@jest/globals';
import { objectionToDecision, objectionToGrant, objectionToSuspension, type SuspensionFacts } from './suspension-rules.js';

const facts = (more: Partial<SuspensionFacts>): SuspensionFacts => ({
  state: 'verifying',
  suspensions: [],
  hasOpenInformationRequest: false,
  untilDay: '2026-10-20',
  today: '2026-10-12',
  ...more,
});
const codeOf = (more: Partial<SuspensionFacts>) => objectionToSuspension(facts(more))?.code;

it('suspends work that is under way, for one to thirty days', () => {
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ state: 'registered' })).toBe('suspension.wrong-state');
  expect(codeOf({ state: 'replied' })).toBe('suspension.wrong-state');
  expect(codeOf({ untilDay: '2026-11-11' })).toBeUndefined();
  expect(codeOf({ untilDay: '2026-11-12' })).toBe('suspension.until-day');
  expect(codeOf({ untilDay: '2026-10-12' })).toBe('suspension.until-day');
});

it('does not nest, but may be renewed', () => {
  expect(codeOf({ suspensions: [{ isGranted: true, endedAt: null }] })).toBe('suspension.already-paused');
  expect(codeOf({ suspensions: [{ isGranted: null, endedAt: null }] })).toBe('suspension.already-paused');
  expect(codeOf({ hasOpenInformationRequest: true })).toBe('suspension.already-paused');
  expect(codeOf({ suspensions: [{ isGranted: true, endedAt: '2026-10-10T00:00:00.000+08:00' }] })).toBeUndefined();
  expect(codeOf({ suspensions: [{ isGranted: false, endedAt: null }] })).toBeUndefined();
});

it('is decided once, by somebody else', () => {
  expect(objectionToDecision({ askedById: 'a', deciderId: 'a', isDecided: false })?.code).toBe('decision.own-request');
  expect(objectionToDecision({ askedById: 'a', deciderId: 'b', isDecided: true })?.code).toBe('decision.already-made');
});

it('is granted only while there is something to suspend', () => {
  const grant = { state: 'verifying', untilDay: '2026-10-12', today: '2026-10-12', isPaused: false } as const;
  expect(objectionToGrant(grant)).toBeUndefined();
  expect(objectionToGrant({ ...grant, today: '2026-10-13' })?.code).toBe('suspension.too-late');
  expect(objectionToGrant({ ...grant, state: 'closed' })?.code).toBe('suspension.too-late');
  expect(objectionToGrant({ ...grant, isPaused: true })?.code).toBe('suspension.already-paused');
});
