import type { SeenCase, SeenEvent, Violation } from './seen-case.js';

/** lifecycle.md: what each step may lead from and to. Written out again here, so that the server's table is not its own witness. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  register: ['>registered'],
  answer: ['registered>closed'],
  decline: ['registered>closed'],
  transfer: ['registered>closed', 'routed>closed', 'verifying>closed', 'correcting>closed', 'explaining>closed'],
  accept: ['registered>routed'],
  startVerification: ['routed>verifying'],
  confirm: ['verifying>correcting'],
  clear: ['verifying>explaining'],
  finishCorrection: ['correcting>explaining'],
  reply: ['explaining>replied'],
  close: ['replied>closed'],
  reopen: ['replied>verifying', 'closed>verifying', 'closed>registered'],
  requestReview: ['replied>reviewing', 'closed>reviewing'],
  uphold: ['reviewing>closed'],
  requestRecheck: ['closed>reviewing'],
  sendBack: ['reviewing>verifying', 'reviewing>registered'],
  withdraw: ['registered', 'routed', 'verifying', 'correcting', 'explaining', 'replied', 'reviewing'].flatMap((state) => [
    `${state}>closed`,
    `${state}>${state}`,
  ]),
  merge: ['registered>closed', 'routed>closed', 'verifying>closed', 'correcting>closed', 'explaining>closed'],
};

const CITIZEN_WORDS: Readonly<Record<string, string>> = {
  registered: '已登记',
  routed: '已受理',
  verifying: '核实中',
  correcting: '纠正答复中',
  explaining: '纠正答复中',
  replied: '纠正答复中',
  reviewing: '复查中',
  closed: '已办结',
};

type Check = (seen: SeenCase) => string | undefined;

const isStep = ({ kind }: SeenEvent): boolean => kind in MOVES;

/** 1: the states of the events make one chain of lawful moves that ends where the case is. */
const movesByTheTable: Check = ({ view, events }) => {
  let state = '';
  for (const { kind, fromState, toState } of events.filter(isStep)) {
    const move = `${fromState ?? ''}>${toState ?? ''}`;
    if ((fromState ?? '') !== state) return `${kind} starts from ${fromState}, but the case was ${state}`;
    if (!MOVES[kind]?.includes(move)) return `${kind} went ${move}`;
    state = toState ?? '';
  }
  return state === view.state ? undefined : `the events end in ${state}, the case is ${view.state}`;
};

/** 2: every change wrote its event with it, and the citizen reads the same state. */
const changesAreOnRecord: Check = ({ view, events, citizenWord }) => {
  if (events.some(({ seq }, index) => seq !== index + 1)) return 'the events are not numbered 1, 2, 3 …';
  if (events.some(({ at }, index) => at < (events[index - 1]?.at ?? ''))) return 'the events go back in time';
  const word = CITIZEN_WORDS[view.state];
  return citizenWord === word ? undefined : `the complainant reads ${citizenWord}, not ${word}`;
};

/** 4: nobody approves, checks or calls back on their own work. */
const nobodyJudgesOwnWork: Check = ({ view: { findings = [], actions, callBacks = [] } }) => {
  const approved = findings.find(({ authorId, approvedById }) => authorId === approvedById);
  if (approved) return 'a finding was approved by its author';
  const checked = actions.find(
    ({ checkedById, doneById, ownerStaffId }) => checkedById !== null && [doneById, ownerStaffId].includes(checkedById),
  );
  if (checked) return `${checked.code} was checked by its doer or owner`;
  const authors = new Set(findings.map(({ authorId }) => authorId));
  return callBacks.some(({ byId }) => authors.has(byId)) ? 'an author of findings called back' : undefined;
};

const SETTLED: readonly string[] = ['checked', 'replaced', 'revoked'];

/** 5: what is closed as resolved is complete. */
const resolvedIsComplete: Check = ({ view }) => {
  if (view.outcome !== 'resolved') return undefined;
  const { allegations, findings = [], actions, explanations = [], callBacks = [], round, contact } = view;
  const isFound = (id: string): boolean =>
    findings.some((finding) => finding.allegationId === id && finding.round === round && finding.supersededAt === null);
  if (!allegations.every(({ id, transferredAt }) => transferredAt !== null || isFound(id))) return 'an allegation has no finding';
  if (!actions.every(({ status }) => SETTLED.includes(status))) return 'an action is not checked';
  if (contact !== 'NONE' && explanations.length === 0) return 'nothing was explained';
  const isOwed = contact === 'ADDRESS' && view.category !== 'accusation' && view.complainantKind !== 'STAFF_SELF_REPORT';
  return isOwed && callBacks.length === 0 ? 'nobody called back' : undefined;
};

/** 6: a closed case runs against nobody any more. */
const closedHasNoOpenHandlingClock: Check = ({ view }) => {
  if (view.state !== 'closed') return undefined;
  const open = view.clocks.find((clock) => HANDLING.includes(clock.clock) && clock.metAt === null && clock.cancelledAt === null);
  return open && `${open.clock} still runs on a closed case`;
};

const HANDLING: readonly string[] = [
  'triage',
  'not_taken_lead',
  'not_taken_town',
  'first_contact',
  'verify',
  'order_correction',
  'action',
  'explanation_reply',
  'whole_case',
  'legal_60c',
  'call_back',
];

/** 7: the case was handled without anybody reading who complained. */
const identityIsNotInTheFile: Check = ({ person, text }) => {
  const told = person.find((word) => text.includes(word));
  return told === undefined ? undefined : 'the name or number of the complainant stands in the file';
};

const CHECKS: readonly (readonly [number, Check])[] = [
  [1, movesByTheTable],
  [2, changesAreOnRecord],
  [4, nobodyJudgesOwnWork],
  [5, resolvedIsComplete],
  [6, closedHasNoOpenHandlingClock],
  [7, identityIsNotInTheFile],
];

/** What one case shows of the invariants of lifecycle.md. Pure. */
export const violationsIn = (seen: SeenCase): Violation[] =>
  CHECKS.flatMap(([invariant, check]) => {
    const what = check(seen);
    return what === undefined ? [] : [{ invariant, number: seen.view.number, what }];
  });

/** 3: numbers are gapless per district and year. Pure. */
export const gapsIn = (numbers: readonly string[]): Violation[] => {
  const years = new Set(numbers.map(seriesOf));
  return [...years].flatMap((year) => {
    const ofYear = numbers.filter((number) => seriesOf(number) === year).map((number) => Number(number.slice(year.length + 1)));
    const taken = new Set(ofYear);
    if (taken.size !== ofYear.length) return [{ invariant: 3, number: year, what: 'a number was given twice' }];
    const missing = Array.from({ length: Math.max(...ofYear) }, (_, index) => index + 1).filter((each) => !taken.has(each));
    return missing.map((each) => ({ invariant: 3, number: `${year}-${each}`, what: 'this number is missing' }));
  });
};

/** `990114-2026` of 990114-2026-000123. */
const seriesOf = (number: string): string => number.slice(0, number.lastIndexOf('-'));
