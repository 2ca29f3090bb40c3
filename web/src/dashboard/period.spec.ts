import { expect, it } from '@jest/globals';
import { lastDays, readPeriod } from './period.js';

it('a period stands in the address, and what is no day does not count', () => {
  expect(readPeriod(new URLSearchParams('receivedFrom=2026-10-01&receivedTo=soon'))).toEqual({ receivedFrom: '2026-10-01' });
  expect(readPeriod(new URLSearchParams(''))).toEqual({});
});

it('the last seven days end with today', () => {
  expect(lastDays('2026-10-03', 7)).toEqual({ receivedFrom: '2026-09-27', receivedTo: '2026-10-03' });
});
