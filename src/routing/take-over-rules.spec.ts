import { expect, it } from '@jest/globals';
import { objectionToTakeOver } from './take-over-rules.js';

const waiting = { state: 'routed' as const, isReleased: false, isTakenOver: false };

it('is taken over once, by the group that still has it, while the case is handled', () => {
  expect(objectionToTakeOver(waiting)).toBeUndefined();
  expect(objectionToTakeOver({ ...waiting, isTakenOver: true })?.code).toBe('assignment.taken-over');
  expect(objectionToTakeOver({ ...waiting, isReleased: true })?.code).toBe('assignment.released');
  expect(objectionToTakeOver({ ...waiting, state: 'closed' })?.code).toBe('assignment.wrong-state');
});
