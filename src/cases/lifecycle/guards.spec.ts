import { describe, expect, it } from '@jest/globals';
import {
  buildAction,
  buildAllegation,
  buildCase,
  buildFinding,
  buildReview,
  buildStaff,
} from '../../../test/support/build-case.js';
import { readyFor } from '../../../test/support/ready-case.js';
import type { Actor } from '../../kernel/actor.js';
import type { CaseFile } from '../case-file.js';
import type { Step } from '../step-names.js';
import type { CaseState } from '../vocabulary.js';
import { objectionToStep } from './objection-to-step.js';

const NOW = '2026-10-06T09:00:00.000+08:00';
const AT = '2026-10-05T09:00:00.000+08:00';
const stranger = buildStaff('district_office', { id: 'stranger' });

const codeOf = (step: Step, file: CaseFile, actor: Actor = stranger): string | undefined =>
  objectionToStep(step, { file, actor, now: NOW })?.code;

/** A file that is ready for the step, with one thing changed. */
const but = (step: Step, state: CaseState, change: (file: CaseFile) => void): CaseFile => {
  const file = readyFor(step, state);
  change(file);
  return file;
};

const callBack = (result: 'done' | 'unreached' | 'not_owed', at: string) => ({
  id: at,
  caseId: 'case-1',
  round: 1,
  result,
  at,
  byId: 'district_office-2',
  contacted: null,
  resolved: null,
  satisfaction: null,
  understood: null,
  why: null,
  recordingRef: null,
  channel: null,
  channelReason: null,
});

describe('guards of the life cycle', () => {
  it.each<[string, Step, CaseState, (file: CaseFile) => void, string]>([
    [
      'a complaint is no plain question',
      'answer',
      'registered',
      (f) => (f.allegations = [buildAllegation({ code: 'S3-01' })]),
      'answer.not-a-plain-question',
    ],
    ['nothing told is no plain question', 'answer', 'registered', (f) => (f.allegations = []), 'answer.not-a-plain-question'],
    [
      'a transfer needs one coded point',
      'transfer',
      'registered',
      (f) => (f.allegations = [buildAllegation({ code: null })]),
      'case.no-coded-allegation',
    ],
    ['accept asks for the village', 'accept', 'registered', (f) => (f.kase.villageCode = null), 'accept.missing-fields'],
    [
      'accept asks for a code on every point',
      'accept',
      'registered',
      (f) => f.allegations.push(buildAllegation({ id: 'a2', code: null })),
      'accept.missing-fields',
    ],
    [
      'accept asks for the privacy notice',
      'accept',
      'registered',
      (f) => (f.kase.privacyNoticeGiven = false),
      'accept.missing-fields',
    ],
    [
      'what is not about the election is not accepted',
      'accept',
      'registered',
      (f) => (f.allegations = [buildAllegation({ code: 'Q-99' })]),
      'accept.not-in-remit',
    ],
    ['nobody verifies without a lead', 'startVerification', 'routed', (f) => (f.assignments = []), 'case.no-lead'],
    [
      'every allegation needs a finding',
      'confirm',
      'verifying',
      (f) => f.allegations.push(buildAllegation({ id: 'a2' })),
      'findings.incomplete',
    ],
    [
      'a superseded finding does not count',
      'confirm',
      'verifying',
      (f) => (f.findings = [buildFinding({ supersededAt: NOW })]),
      'findings.incomplete',
    ],
    ["an earlier round's finding does not count", 'confirm', 'verifying', (f) => (f.kase.round = 2), 'findings.incomplete'],
    ['somebody went there, or says why not', 'confirm', 'verifying', (f) => (f.siteVisits = []), 'visit.missing'],
    ['the findings were submitted', 'confirm', 'verifying', (f) => (f.submissions = []), 'findings.not-submitted'],
    [
      'and not changed afterwards',
      'confirm',
      'verifying',
      (f) => (f.findings = [buildFinding({ draftedAt: NOW })]),
      'findings.not-submitted',
    ],
    ['fresh verifiers come first', 'confirm', 'verifying', (f) => (f.kase.needsReassignment = true), 'case.needs-reassignment'],
    [
      'confirm needs something to correct',
      'confirm',
      'verifying',
      (f) => (f.findings = [buildFinding({ needsAction: false })]),
      'confirm.nothing-to-correct',
    ],
    [
      'clear needs nothing to correct',
      'clear',
      'verifying',
      (f) => (f.findings = [buildFinding({ needsAction: true })]),
      'clear.action-needed',
    ],
    [
      'an urgent measure is checked before clear',
      'clear',
      'verifying',
      (f) => f.actions.push(buildAction({ isUrgent: true, status: 'done' })),
      'actions.unchecked',
    ],
    [
      'every action is checked',
      'finishCorrection',
      'correcting',
      (f) => f.actions.push(buildAction({ id: 'x2', status: 'ordered' })),
      'actions.unchecked',
    ],
    ['the town group has spoken', 'finishCorrection', 'correcting', (f) => (f.concurrences = []), 'concurrence.missing'],
    [
      'a re-run has its own look-back',
      'finishCorrection',
      'correcting',
      (f) => f.actions.push(buildAction({ id: 'x2', code: 'A06' })),
      'rerun.look-back-open',
    ],
    ['the complainant is told', 'reply', 'explaining', (f) => (f.explanations = []), 'explanation.complainant-missing'],
    [
      'the public is told where staff broke a rule',
      'reply',
      'explaining',
      (f) => (f.explanations[0]!.audiences = ['complainant']),
      'explanation.public-missing',
    ],
    ['the head concurs at severity 4', 'reply', 'explaining', (f) => (f.kase.severity = 4), 'reply.head-missing'],
    [
      'two tries are not three',
      'close',
      'replied',
      (f) => (f.callBacks = [callBack('unreached', '2026-10-06T09:00'), callBack('unreached', '2026-10-07T09:00')]),
      'close.call-back-open',
    ],
    [
      'three tries on one day are not three days',
      'close',
      'replied',
      (f) => (f.callBacks = ['09', '10', '11'].map((h) => callBack('unreached', `2026-10-06T${h}:00`))),
      'close.call-back-open',
    ],
    ['an answered inquiry is not reviewed', 'requestReview', 'closed', (f) => (f.kase.outcome = 'answered'), 'review.not-open'],
    [
      'a merged case is reviewed on its own copy',
      'requestReview',
      'closed',
      (f) => (f.kase.outcome = 'merged'),
      'review.not-open',
    ],
    [
      'the window closes',
      'requestReview',
      'replied',
      (f) => (f.reviewWindow = { dueAt: AT, isProvisional: false }),
      'review.window-closed',
    ],
    [
      'one review for one reply',
      'requestReview',
      'replied',
      (f) => f.reviews.push(buildReview({ requestedAt: NOW })),
      'review.already-requested',
    ],
    ['a re-check follows an upheld review', 'requestRecheck', 'closed', (f) => (f.kase.outcome = 'final'), 'recheck.not-open'],
    [
      'a re-check is asked once',
      'requestRecheck',
      'closed',
      (f) => f.reviews.push(buildReview({ level: 2, requestedAt: NOW })),
      'recheck.not-open',
    ],
    ['nothing is upheld without a request', 'uphold', 'reviewing', (f) => (f.reviews = []), 'review.none-open'],
    ['nothing is withdrawn without a request', 'withdraw', 'routed', (f) => (f.withdrawals = []), 'withdraw.not-requested'],
    [
      'an unchecked action forbids merging',
      'merge',
      'correcting',
      (f) => f.actions.push(buildAction({ status: 'done' })),
      'merge.unchecked-action',
    ],
    [
      'no chains of merged cases',
      'merge',
      'routed',
      (f) => f.children.push({ ...f.kase, id: 'c', contact: 'ADDRESS' }),
      'merge.chain',
    ],
    [
      'late transfers need a case that no group can take',
      'transfer',
      'correcting',
      (f) => (f.assignments = readyFor('confirm', 'verifying').assignments),
      'transfer.group-available',
    ],
  ])('%s', (_, step, state, change, code) => {
    expect(codeOf(step, readyFor(step, state))).toBeUndefined();
    expect(codeOf(step, but(step, state, change))).toBe(code);
  });

  it.each<[string, Step, CaseState, Actor, string]>([
    ['who registered does not decline', 'decline', 'registered', buildStaff('intake_clerk'), 'decline.own-registration'],
    ['who wrote a finding does not approve it', 'confirm', 'verifying', buildStaff('guidance_member'), 'finding.own-work'],
    ['who handled does not close', 'close', 'replied', buildStaff('guidance_leader'), 'close.own-work'],
    ['who handled does not confirm a withdrawal', 'withdraw', 'verifying', buildStaff('guidance_member'), 'withdraw.own-work'],
    ['who took part does not review', 'uphold', 'reviewing', buildStaff('guidance_member'), 'review.took-part'],
  ])('%s', (_, step, state, actor, code) => {
    expect(codeOf(step, readyFor(step, state), actor)).toBe(code);
  });

  it('lets silence count one working day after the town group was asked', () => {
    const silent = but('finishCorrection', 'correcting', (f) => {
      f.concurrences = [];
      f.silenceEndsOn = NOW;
    });
    expect(codeOf('finishCorrection', silent)).toBeUndefined();
    silent.silenceEndsOn = '2026-10-07T00:00:00.000+08:00';
    expect(codeOf('finishCorrection', silent)).toBe('concurrence.missing');
  });

  it('does not ask an excluded town group', () => {
    const file = but('finishCorrection', 'correcting', (f) => {
      f.concurrences = [];
      f.assignments = f.assignments.filter((a) => a.part === 'lead');
    });
    expect(codeOf('finishCorrection', file)).toBeUndefined();
  });

  it('closes after three tries on three days, and without a call-back where none is owed', () => {
    const tries = ['06', '07', '08'].map((d) => callBack('unreached', `2026-10-${d}T09:00`));
    expect(
      codeOf(
        'close',
        but('close', 'replied', (f) => (f.callBacks = tries)),
      ),
    ).toBeUndefined();
    for (const kase of [{ contact: 'NONE' }, { category: 'accusation' }, { complainantKind: 'STAFF_SELF_REPORT' }] as const) {
      const file = but('close', 'replied', (f) => {
        f.callBacks = [];
        Object.assign(f.kase, kase);
      });
      expect(codeOf('close', file)).toBeUndefined();
    }
  });

  it('does not close the window on a provisional date', () => {
    expect(
      codeOf(
        'requestReview',
        but('requestReview', 'replied', (f) => (f.reviewWindow = { dueAt: AT, isProvisional: true })),
      ),
    ).toBeUndefined();
  });

  it('owes nobody an explanation where nobody can be reached', () => {
    const file = buildCase({
      ...readyFor('reply', 'explaining'),
      kase: { state: 'explaining', contact: 'NONE' },
      findings: [],
      explanations: [],
    });
    expect(codeOf('reply', file)).toBeUndefined();
  });
});
