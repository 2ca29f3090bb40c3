import { expect, it } from '@jest/globals';
import { objectionToUrgentReport, type UrgentReportFacts } from './urgent-report-rules.js';

const NOW = '2026-10-12T09:00:00.000+08:00';
const LATER = '2026-10-12T11:00:00.000+08:00';
const codeOf = (more: Partial<UrgentReportFacts>) =>
  objectionToUrgentReport({ isOpenCase: true, since: NOW, nextReportAt: LATER, now: NOW, ...more })?.code;

it('is about something that has begun, on a case that is open', () => {
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ since: LATER })).toBe('urgent-report.since-later');
  expect(codeOf({ isOpenCase: false })).toBe('urgent-report.case-closed');
});

it('names a later moment for the next one, unless it is the last', () => {
  expect(codeOf({ nextReportAt: NOW })).toBe('urgent-report.next-earlier');
  expect(codeOf({ nextReportAt: null })).toBeUndefined();
});
