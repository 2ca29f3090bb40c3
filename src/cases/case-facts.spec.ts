import { describe, expect, it } from '@jest/globals';
import { buildAction, buildCase, buildFinding, buildReview } from '../../test/support/build-case.js';
import { authorsOfWhatWaits, handlersOf, hasAnybodyToTell, missingFields, openReview, tookPart } from './case-facts.js';
import type { Explanation } from './entities/explanation.entity.js';
import { tellsDecision } from './notice-desk.service.js';

const AT = '2026-10-05T09:00:00.000+08:00';

describe('facts of a case', () => {
  it('take the last review for the open one: one that a withdrawal broke off stays undecided and is past', () => {
    const brokenOff = buildReview({ id: 'old', level: 2, decidedAt: null });
    const asked = buildReview({ id: 'new', level: 1, decidedAt: null });
    expect(openReview(buildCase({ reviews: [brokenOff, asked] }))?.id).toBe('new');
    expect(openReview(buildCase({ reviews: [brokenOff, { ...asked, decidedAt: AT }] }))).toBeUndefined();
  });

  it('count whoever handed the findings over among their authors, so that the head may approve instead of that leader', () => {
    const submission = { id: 's', caseId: 'case-1', round: 1, submittedById: 'leader', submittedAt: AT, comment: null };
    const file = buildCase({ findings: [buildFinding({ authorId: 'member' })], submissions: [submission] });
    expect(authorsOfWhatWaits(file)).toEqual(new Set(['member', 'leader']));
    file.kase.round = 2;
    expect(authorsOfWhatWaits(file)).toEqual(new Set());
  });

  it('count those who explained among the handlers, and those who checked or reported done among who took part', () => {
    const file = buildCase({
      explanations: [{ byIds: ['speaker'] } as Explanation],
      actions: [buildAction({ doneById: 'doer', completionRecordedById: 'clerk', checkedById: 'checker' })],
    });
    expect([...handlersOf(file)]).toEqual(expect.arrayContaining(['speaker', 'doer']));
    expect(handlersOf(file).has('checker')).toBe(false);
    expect([...tookPart(file)]).toEqual(expect.arrayContaining(['speaker', 'doer', 'clerk', 'checker']));
  });

  it('ask for no privacy notice where the complainant withdrew and nobody can be asked any more', () => {
    const file = buildCase();
    Object.assign(file.kase, { contact: 'ADDRESS', privacyNoticeGiven: false });
    expect(missingFields(file)).toContain('privacyNotice');
    file.kase.goesOnWithoutComplainant = true;
    expect(missingFields(file)).not.toContain('privacyNotice');
  });

  it('owe the explanation to merged complainants where the parent has none to reach', () => {
    const file = buildCase();
    file.kase.contact = 'NONE';
    expect(hasAnybodyToTell(file)).toBe(false);
    file.children.push({ ...file.kase, id: 'c', contact: 'CODE_ONLY' });
    expect(hasAnybodyToTell(file)).toBe(true);
  });
});

describe('notices that end the 15 C (R04)', () => {
  it('are those about the whole matter, not word of one allegation that was sent on', () => {
    expect(tellsDecision({ kind: 'TRANSFER_NOTICE', subjectId: null })).toBe(true);
    expect(tellsDecision({ kind: 'TRANSFER_NOTICE', subjectId: 'partial-1' })).toBe(false);
    expect(tellsDecision({ kind: 'ACCEPTANCE', subjectId: null })).toBe(true);
    expect(tellsDecision({ kind: 'REPLY', subjectId: 'reply-1' })).toBe(false);
  });
});
