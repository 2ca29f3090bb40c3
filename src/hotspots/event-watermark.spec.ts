import { expect, it } from '@jest/globals';
import { newId } from '../kernel/ids.js';
import { idBefore } from './event-watermark.js';

it('lies before everything made in the time since, and after what is older', () => {
  const id = '019a1234-5678-7abc-8def-000000000000';
  const minute = idBefore(id, 60_000);
  expect(minute < id).toBe(true);
  expect(idBefore(id, 60_001) < minute).toBe(true);
  expect(minute < idBefore(id, 59_999)).toBe(true);
});

it('finds what was made just now', () => {
  const id = newId();
  expect(idBefore(id, 1000) < id).toBe(true);
  expect(idBefore(id, 0) <= id).toBe(true);
});
