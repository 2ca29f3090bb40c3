import { describe, expect, it } from '@jest/globals';
import {
  needsApproval,
  objectionToApproval,
  objectionToDrafter,
  objectionToIssue,
  objectionToMeeting,
  type IssueFacts,
} from './form-rules.js';

const facts = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  actor: { id: 'b', role: 'head' },
  form: { state: 'draft', revision: 2, writerIds: ['a'] },
  seen: 2,
  template: { approvers: ['head'] },
  settled: null,
  blanks: [],
  ...more,
});
const BLANK = { part: 'ground', title: { zh: '理由', en: 'Ground' } };
const TWO = { draftedById: 'x', approvedById: 'y' };

describe('a form', () => {
  it('with legal effect is approved by another, unless the life cycle has two people for it', () => {
    expect(needsApproval(facts())).toBe(true);
    expect(needsApproval(facts({ settled: TWO }))).toBe(false);
    expect(needsApproval(facts({ template: { approvers: [] } }))).toBe(false);
    expect(objectionToIssue(facts())?.code).toBe('form.needs-approval');
    expect(objectionToIssue(facts({ settled: TWO }))).toBeUndefined();
    expect(objectionToApproval(facts())).toBeUndefined();
    expect(objectionToApproval(facts({ settled: TWO }))?.code).toBe('form.needs-no-approval');
  });

  it('is approved by nobody who ever wrote in it', () => {
    const form = { state: 'draft' as const, revision: 2, writerIds: ['b', 'a'] };
    expect(objectionToApproval(facts({ form }))?.code).toBe('form.own-work');
  });

  it('does not go out unread, twice, or with a part blank that the law demands', () => {
    expect(objectionToApproval(facts({ seen: 1 }))?.code).toBe('form.changed');
    expect(objectionToApproval(facts({ form: { state: 'issued', revision: 2, writerIds: [] } }))?.code).toBe('form.not-a-draft');
    const blank = objectionToApproval(facts({ blanks: [{ ...BLANK, need: 'law' }] }));
    expect([blank?.code, blank?.message.zh]).toEqual(['form.still-blank', expect.stringContaining('理由')]);
    expect(objectionToApproval(facts({ blanks: [{ ...BLANK, need: 'form' }] }))).toBeUndefined();
  });

  it('is drawn up by those whose paper it is', () => {
    expect(objectionToDrafter({ actor: { role: 'head' }, template: { drafters: ['head'] } })).toBeUndefined();
    expect(objectionToDrafter({ actor: { role: 'auditor' }, template: { drafters: ['head'] } })?.code).toBe('form.not-your-form');
  });

  it('answers words that meet the complainant only so often', () => {
    expect(objectionToMeeting({ before: 4, most: 5 })).toBeUndefined();
    expect(objectionToMeeting({ before: 5, most: 5 })?.code).toBe('form.names-complainant-often');
  });
});
