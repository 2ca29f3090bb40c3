import { expect, it } from '@jest/globals';
import { CalendarService } from '../calendar/calendar.service.js';
import { calendarOf } from '../calendar/holiday-years.js';
import { informationWindow } from './information-window.js';

const service = new CalendarService();
const with2027 = calendarOf(new Map([...service.years(), [2027, [{ day: '2027-01-01', name: '元旦', isOff: true }]]] as const));
/** Told by weekends alone: 12-31, 01-01, 01-04, 01-05, 01-06. */
const asked = { askedAt: '2026-12-30T10:00:00.000+08:00', days: 5, dueAt: '2027-01-07T00:00:00.000+08:00' };

it('is provisional while the year has no data, and grows by the holidays that are loaded', () => {
  expect(informationWindow(asked, service.current())).toEqual({ dueAt: asked.dueAt, provisional: true });
  expect(informationWindow(asked, with2027)).toEqual({ dueAt: '2027-01-08T00:00:00.000+08:00', provisional: false });
});

it('never ends before the day that was told', () => {
  const longer = { ...asked, dueAt: '2027-01-12T00:00:00.000+08:00' };
  expect(informationWindow(longer, with2027).dueAt).toBe(longer.dueAt);
  expect(informationWindow({ ...asked, days: null }, with2027)).toEqual({ dueAt: asked.dueAt, provisional: false });
});
