import { lastDayOf } from '../calendar/counting.js';
import { NOTICE_WORDS, OPINION_WORDS } from '../cases/notice-words.js';
import { mayBeAsked } from '../cases/lifecycle/closing-guards.js';
import { sentenceOf } from '../cases/event-sentences.js';
import type { CaseState } from '../cases/vocabulary.js';
import { CITIZEN_WORDS, OUTCOME_WORDS } from '../cases/words.js';
import type { Sentence } from '../kernel/rule.js';
import { dayOf, type Instant } from '../kernel/time.js';
import { actsOffered } from './acts-offered-rules.js';
import type { StatusDto, StatusEventDto, StatusPointDto } from './dto/status.dto.js';
import { awaitedDue, nextStep, stepNumber, type StandingFacts } from './next-step-rules.js';
import { pointsOf, type StatusRow } from './status-row.js';

/** Looked up beforehand: names of groups, findings and actions. */
export type StatusWords = {
  group(id: string | null): string | null;
  finding(kind: string): Sentence | null;
  action(code: string): Sentence | null;
};

/** What was ordered is only told once a leader has approved the findings. */
const APPROVED: readonly CaseState[] = ['correcting', 'explaining', 'replied', 'reviewing', 'closed'];

/** The case as its complainant reads it with number and code. Pure. */
export const presentStatus = (row: StatusRow, words: StatusWords, now: Instant): StatusDto => {
  const { state, outcome, received_group_id: desk } = row;
  const suspendedUntil = row.suspensions[0]?.until_day ?? null;
  const window = row.clocks.find(({ clock, case_id }) => clock === 'review_window' && case_id === row.id);
  const standing: StandingFacts = {
    state,
    outcome,
    reviewUntil: window ? lastDayOf(window.due_at) : null,
    suspendedUntil,
    informationDueAt: row.informationRequests[0]?.due_at ?? null,
    clocks: row.clocks
      .filter((each) => each.clock !== 'follow_up' || each.case_id === row.id)
      .map(({ clock, due_at }) => ({ clock, dueAt: due_at })),
  };
  const due = awaitedDue(standing);
  const isOfThisRound = ({ round }: { round: number }): boolean => round === row.round;
  const signed = row.replied_at === null ? undefined : row.replies.findLast(isOfThisRound);
  return {
    number: row.number,
    receivedAt: row.received_at,
    state: CITIZEN_WORDS[state],
    step: stepNumber(state),
    outcome: outcome && OUTCOME_WORDS[outcome],
    nextStep: nextStep(standing),
    byDate: due && lastDayOf(due),
    // What the person was asked for is not what the house is late with.
    isLate: due !== null && suspendedUntil === null && standing.informationDueAt === null && due < now,
    responsible: words.group(state === 'reviewing' ? (row.reviews[0]?.body_group_id ?? null) : (row.leads[0]?.group_id ?? desk)),
    reviewUntil: standing.reviewUntil,
    acts: actsOffered({
      state,
      mayBeAsked: mayBeAsked({
        category: row.category,
        complainantKind: row.complainant_kind,
        goesOnWithoutComplainant: Boolean(row.goes_on_without_complainant),
        outcome,
      }),
      isReplied: signed !== undefined,
      isRated: row.ratings.some(isOfThisRound),
      asksToWithdraw: row.withdrawals.length > 0,
      reviewUntil: standing.reviewUntil,
      today: dayOf(now),
    }),
    points: pointsTold(row, words, signed),
    explanations: signed
      ? row.explanations.filter((each) => isOfThisRound(each) && isForThePerson(each)).map(({ text }) => text)
      : [],
    reply: signed?.text ?? null,
    followUps: row.followUps.map(({ told_at, answer }) => ({ toldAt: told_at, text: answer })),
    notices: row.notices.flatMap(({ kind, issued_at, served_at, text }) =>
      text === null ? [] : [{ kind, title: NOTICE_WORDS[kind], issuedAt: issued_at, servedAt: served_at, text }],
    ),
    isRecheck: outcome === 'upheld',
    identityReadings: row.events.filter(({ kind }) => kind === 'identityReading').map(told),
    events: row.events.map(told),
  };
};

const pointsTold = (row: StatusRow, words: StatusWords, signed: StatusRow['replies'][number] | undefined): StatusPointDto[] => {
  const replied = new Map(signed ? pointsOf(signed).map((point) => [point.allegationId, point]) : []);
  const actions = APPROVED.includes(row.state) ? row.actions : [];
  return row.allegations.map(({ id, ordinal, text, transferred_at }) => {
    const finding = row.findings.find(({ allegation_id, round }) => allegation_id === id && round === row.round);
    const point = replied.get(id);
    return {
      ordinal,
      text,
      found: finding ? words.finding(finding.kind) : null,
      corrected: actions
        .filter(({ allegation_ids }) => (JSON.parse(allegation_ids) as string[]).includes(id))
        .flatMap(({ code }) => words.action(code) ?? []),
      opinion: point ? OPINION_WORDS[point.opinion] : null,
      reply: point?.text ?? null,
      transferredAt: transferred_at,
    };
  });
};

const isForThePerson = ({ audiences }: StatusRow['explanations'][number]): boolean =>
  (JSON.parse(audiences) as string[]).some((audience) => audience === 'complainant' || audience === 'household');

const told = ({ at, kind, particulars }: StatusRow['events'][number]): StatusEventDto => ({
  at,
  sentence: publicSentence(kind, particulars),
});

/** No actor's name reaches a public sentence. */
const publicSentence = (kind: StatusRow['events'][number]['kind'], particulars: string): Sentence =>
  sentenceOf({ kind, actorName: '', particulars: JSON.parse(particulars) as Record<string, unknown> });
