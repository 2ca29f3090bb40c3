import { expect, it } from '@jest/globals';
import { problemOf } from '../api/problem.js';
import { roomProblem } from './full.js';

it('says that there is no room, and leaves every other failure as it is', () => {
  expect(problemOf(roomProblem(new DOMException('full', 'QuotaExceededError'))).code).toBe('device.full');
  const other = new DOMException('closed', 'InvalidStateError');
  expect(roomProblem(other)).toBe(other);
});
