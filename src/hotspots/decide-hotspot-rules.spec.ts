import { expect, it } from '@jest/globals';
import { objectionToHotspotDecision, type HotspotDecisionFacts } from './decide-hotspot-rules.js';

const codeOf = (more: Partial<HotspotDecisionFacts>) =>
  objectionToHotspotDecision({ isDecided: false, flagKey: true, guide: { isOfGuidance: true, isShutOut: false }, ...more })?.code;

it('is decided once', () => {
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ isDecided: true })).toBe('hotspot.decided');
});

it('sends a guide of a guidance group who is in no conflict, and only to a key village', () => {
  expect(codeOf({ guide: null, flagKey: false })).toBeUndefined();
  expect(codeOf({ flagKey: false })).toBe('hotspot.guide-without-flag');
  expect(codeOf({ guide: { isOfGuidance: false, isShutOut: false } })).toBe('hotspot.guide-not-guidance');
  expect(codeOf({ guide: { isOfGuidance: true, isShutOut: true } })).toBe('hotspot.guide-conflicted');
});
