import { describe, expect, it } from '@jest/globals';
import type { Action } from '../cases/entities/action.entity.js';
import type { Case } from '../cases/entities/case.entity.js';
import { newCaseFile } from '../cases/new-case-file.js';
import { ARCHIVE_ITEMS, archiveItemsOf, objectionToClosing, type ClosingFacts } from './closing-rules.js';

const caseOf = (more: Partial<Case> = {}) =>
  newCaseFile({ contact: 'ADDRESS', category: 'grievance', goesOnWithoutComplainant: false, ...more } as Case);

describe('the archive of a case', () => {
  it('holds the actions and the satisfaction where there are any', () => {
    expect(archiveItemsOf(caseOf())).toEqual(['timeline', 'findings', 'reply', 'satisfaction']);
    expect(archiveItemsOf({ ...caseOf(), actions: [{} as Action] })).toContain('actions');
    expect(archiveItemsOf(caseOf({ contact: 'NONE' }))).not.toContain('satisfaction');
  });
});

describe('closing', () => {
  const facts: ClosingFacts = { owed: ['timeline', 'reply'], checklist: ARCHIVE_ITEMS, needsEvidence: false, hasEvidence: false };

  it('needs the whole checklist, and says what lacks', () => {
    expect(objectionToClosing(facts)).toBeUndefined();
    expect(objectionToClosing({ ...facts, checklist: ['timeline'] })).toMatchObject({
      code: 'close.checklist-incomplete',
      message: { en: 'The archive checklist still lacks: reply.' },
    });
  });

  it('of a look-back needs evidence', () => {
    expect(objectionToClosing({ ...facts, needsEvidence: true })?.code).toBe('close.evidence-missing');
    expect(objectionToClosing({ ...facts, needsEvidence: true, hasEvidence: true })).toBeUndefined();
  });
});
