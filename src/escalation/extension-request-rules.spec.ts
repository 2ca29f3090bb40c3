import { expect, it } from '@jest/globals';
import { objectionToExtension } from './extension-request-rules.js';

const NOW = '2026-10-12T09:00:00.000+08:00';
const clock = { dueAt: '2026-10-20T00:00:00.000+08:00', extendedFrom: null, pausedAt: null };
const codeOf = (more: object, hasUndecided = false) =>
  objectionToExtension({ clock: { ...clock, ...more }, hasUndecided, now: NOW })?.code;

it('comes before the due and once', () => {
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ dueAt: NOW })).toBe('extension.too-late');
  expect(codeOf({ extendedFrom: '2026-10-01T00:00:00.000+08:00' })).toBe('extension.once');
  expect(codeOf({}, true)).toBe('extension.once');
});

it('is for a clock that runs; one that stands still does not run out', () => {
  expect(objectionToExtension({ clock: undefined, hasUndecided: false, now: NOW })?.code).toBe('clock.not-open');
  expect(codeOf({ dueAt: NOW, pausedAt: '2026-10-10T00:00:00.000+08:00' })).toBeUndefined();
  expect(codeOf({ dueAt: '2026-10-09T00:00:00.000+08:00', pausedAt: '2026-10-10T00:00:00.000+08:00' })).toBe(
    'extension.too-late',
  );
});
