import { describe, expect, it } from '@jest/globals';
import { objectionToNewDate } from './new-date-rules.js';

const today = '2026-10-12';
const role = 'guidance_member';

describe('the new date of a note', () => {
  it('is a future day of a plan', () => {
    expect(objectionToNewDate({ kind: 'plan', newDate: '2026-10-13', today, role })).toBeUndefined();
    expect(objectionToNewDate({ kind: 'internal', newDate: undefined, today, role })).toBeUndefined();
  });

  it.each([today, '2026-10-11'])('is not %s', (newDate) => {
    expect(objectionToNewDate({ kind: 'plan', newDate, today, role })?.code).toBe('note.new-date-past');
  });

  it('belongs to no other kind of note', () => {
    expect(objectionToNewDate({ kind: 'contact', newDate: '2026-10-13', today, role })?.code).toBe('note.new-date-without-plan');
  });

  it('is named by those who owe it', () => {
    const facts = { kind: 'plan', newDate: '2026-10-13', today } as const;
    expect(objectionToNewDate({ ...facts, role: 'town_leader' })?.code).toBe('note.new-date-not-yours');
    expect(objectionToNewDate({ ...facts, role: 'intake_supervisor' })).toBeUndefined();
  });
});
