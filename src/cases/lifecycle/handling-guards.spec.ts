import { describe, expect, it } from '@jest/globals';
import { buildStaff } from '../../../test/support/build-case.js';
import { readyFor } from '../../../test/support/ready-case.js';
import type { CaseFile } from '../case-file.js';
import type { Step } from '../step-names.js';
import type { CaseState } from '../vocabulary.js';
import { objectionToStep } from './objection-to-step.js';

const NOW = '2026-10-06T09:00:00.000+08:00';
const actor = buildStaff('district_office', { id: 'stranger' });

const headSays = (file: CaseFile, ...stances: ('concur' | 'dissent')[]): void => {
  const [word] = file.concurrences;
  for (const stance of stances)
    file.concurrences.push({ ...word!, id: stance, subject: 'reply', groupId: 'leadership', byId: 'head-1', stance });
};

describe('guards of the handling, when persons and groups change', () => {
  it.each<[string, Step, CaseState, (file: CaseFile) => void, string | undefined]>([
    [
      'what only somebody saw who was shut out since does not count',
      'confirm',
      'verifying',
      (f) => (f.shutOut = ['guidance_member-1']),
      'visit.missing',
    ],
    [
      'the word of a town group that gave its seat away is not the word of the next one',
      'finishCorrection',
      'correcting',
      (f) => f.assignments.filter((a) => a.part === 'co_handler').forEach((a) => (a.groupId = 'town-2')),
      'concurrence.missing',
    ],
    [
      "the head's dissent takes the concurrence back",
      'reply',
      'explaining',
      (f) => {
        f.kase.severity = 4;
        headSays(f, 'concur', 'dissent');
      },
      'reply.head-missing',
    ],
    [
      'and a later concurrence gives it again',
      'reply',
      'explaining',
      (f) => {
        f.kase.severity = 4;
        headSays(f, 'dissent', 'concur');
      },
      undefined,
    ],
    [
      'a reachable complainant of a merged case is told as well',
      'reply',
      'explaining',
      (f) => {
        f.kase.contact = 'NONE';
        f.explanations = [];
        f.children.push({ ...f.kase, id: 'c', contact: 'ADDRESS' });
      },
      'explanation.complainant-missing',
    ],
  ])('%s', (_, step, state, change, code) => {
    const file = readyFor(step, state);
    change(file);
    expect(objectionToStep(step, { file, actor, now: NOW })?.code).toBe(code);
  });
});
