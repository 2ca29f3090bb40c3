import { describe, expect, it } from '@jest/globals';
import { buildAction, buildAllegation, buildCase, buildFinding, buildStaff } from '../../test/support/build-case.js';
import type { Staff } from '../kernel/actor.js';
import { allowedRecords, STAFF_RECORDS } from './allowed-records.js';
import { allowedSteps } from './allowed-steps.js';
import type { CaseFile } from './case-file.js';
import { nextAct } from './next-act.js';
import type { CaseRecord } from './step-names.js';
import type { CaseState } from './vocabulary.js';

const NOW = '2026-10-06T09:00:00.000+08:00';
const AT = '2026-10-05T09:00:00.000+08:00';

const leads = (state: CaseState, more: Partial<CaseFile> = {}): CaseFile =>
  buildCase({
    kase: { state },
    allegations: [buildAllegation({ id: 'point-1' })],
    assignments: [
      {
        id: 'seat-1',
        caseId: 'case-1',
        districtCode: '990114',
        groupId: 'guidance-1',
        part: 'lead',
        assignedAt: AT,
        takenOverAt: null,
        takenOverById: null,
        doneAt: null,
        releasedAt: null,
      },
    ],
    ...more,
  });

const leader = buildStaff('guidance_leader');
const answerTo = (record: CaseRecord, file: CaseFile, actor: Staff) =>
  allowedRecords({ file, actor, now: NOW, clocks: [] }).find((each) => each.record === record);
const nextFor = (file: CaseFile, actor: Staff) =>
  nextAct(file, allowedSteps(file, actor, NOW), allowedRecords({ file, actor, now: NOW, clocks: [] }));

describe('records beside the case', () => {
  it('answers every record that staff can make, and none that only the application writes', () => {
    const answered = allowedRecords({ file: leads('routed'), actor: leader, now: NOW, clocks: [] }).map(({ record }) => record);
    expect(answered).toEqual(STAFF_RECORDS);
    expect(answered).not.toContain('exclusion');
    expect(answered).not.toContain('childReplied');
  });

  it('says who before it says when', () => {
    expect(answerTo('supervision', leads('closed'), leader)).toBeDefined();
    expect(answerTo('confidentiality', leads('routed'), leader)?.reason?.code).toBe('permission.denied');
    expect(answerTo('suspension', leads('closed'), leader)?.reason?.code).toBe('record.wrong-state');
  });

  it('names the seats that are still to be taken over, and the actions that are still to be done', () => {
    expect(answerTo('takeOver', leads('routed'), leader)?.targets).toEqual(['seat-1']);
    const file = leads('correcting', {
      actions: [buildAction({ id: 'a1', status: 'ordered' }), buildAction({ id: 'a2', status: 'done' })],
    });
    expect(answerTo('actionCompletion', file, leader)?.targets).toEqual(['a1']);
  });

  it('lets nobody check what they own', () => {
    const own = leads('correcting', { actions: [buildAction({ status: 'done', ownerStaffId: leader.id })] });
    expect(answerTo('actionCheck', own, leader)?.reason?.code).toBe('record.nothing-waits');
  });

  it('extends only a clock that runs', () => {
    expect(answerTo('extension', leads('verifying'), leader)?.allowed).toBe(false);
  });
});

describe('the next thing to do', () => {
  it('is to take the case over, then to begin', () => {
    const file = leads('routed');
    expect(nextFor(file, leader)).toBe('takeOver');
    file.assignments[0]!.takenOverAt = NOW;
    expect(nextFor(file, leader)).toBe('startVerification');
  });

  it('is the step that waits, where nothing can be done yet', () => {
    const file = leads('verifying', { findings: [buildFinding({ allegationId: 'point-1' })] });
    file.assignments[0]!.takenOverAt = NOW;
    expect(nextFor(file, leader)).toBe('confirm');
  });

  it('is nothing for who has no part in it', () => {
    expect(nextFor(leads('verifying'), buildStaff('auditor'))).toBeNull();
  });
});
