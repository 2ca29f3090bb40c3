import { record, step, type Act, type Body } from './act.js';
import type { Complaint, HandledOutcome } from './demo-data.js';
import { opinionOf } from './findings.js';
import type { Handling } from './handling.js';
import { asDay, atHour } from './moments.js';

const HEAD = 'fzr01';
const OFFICE = 'xjb01';
const GRAVEST = 4;

const AUDIENCES: Readonly<Record<string, readonly string[]>> = {
  complainant: ['complainant'],
  "complainant and villagers' meeting": ['complainant', 'villagers_meeting'],
  // Who left no address still reads the explanation with number and query code.
  'village notice': ['complainant', 'village_notice'],
};
const MODES: Readonly<Record<string, string>> = { notice: 'posting' };
const REACTIONS: Readonly<Record<string, string>> = { 'not accepted': 'not_accepted' };
const SATISFACTIONS: Readonly<Record<string, string>> = { 满意: 'SATISFIED', 基本满意: 'BASICALLY', 不满意: 'DISSATISFIED' };

/** What every archive holds, as the closing screen lists it. */
export const ARCHIVE: readonly string[] = ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'];

export type Ending = { acts: Act[]; replied: Act };

/** From the explanations to the call-back and the archive; a review that came first ends the case instead. */
export const planEnding = (complaint: Complaint, outcome: HandledOutcome, { confirmed }: Handling, finished: Act): Ending => {
  const explanations = planExplanations(complaint, outcome, confirmed);
  const concurrence =
    complaint.severity < GRAVEST
      ? undefined
      : record('head concurs in reply', 'concurrence', {
          at: atHour(outcome.repliedAt, '09:30'),
          by: HEAD,
          body: { subject: 'reply', stance: 'concur', text: '同意答复。' },
          after: [finished],
        });
  const replied = step('reply', {
    at: atHour(outcome.repliedAt, '17:30'),
    by: outcome.handling.approvedBy,
    body: (known, world) => ({
      ...reply(complaint, outcome, known.allegations),
      draftedById: world.staffId(outcome.handling.verifiers[0] ?? ''),
    }),
    after: [finished, concurrence, ...explanations],
  });
  const acts = [...explanations, ...(concurrence ? [concurrence] : []), replied];
  return endsInReview(outcome) ? { acts, replied } : { acts: [...acts, ...planClosing(complaint, outcome, replied)], replied };
};

/** The data closes some cases while, or after, they were under review; a review ends them first. */
export const endsInReview = ({ review, closedAt }: HandledOutcome): boolean =>
  review !== null && atHour(review.requestedAt, '00:00') < atHour(closedAt, '16:00');

const planExplanations = (complaint: Complaint, outcome: HandledOutcome, confirmed: Act): Act[] => {
  const { explanation, publicNotice, handling } = outcome;
  const by = explanation.by.filter((username) => username.startsWith('zd'));
  const speakers = by.length > 0 ? by : handling.verifiers;
  const told = (text: string): string => unnamed(complaint, text);
  const common = (audiences: readonly string[], mode: string): Body => ({
    audiences,
    mode,
    reaction: REACTIONS[explanation.reaction] ?? explanation.reaction,
    leakChecked: true,
  });
  const toComplainant = record('explanation', 'explanations', {
    at: atHour(explanation.date, '15:00'),
    by: speakers[0] ?? '',
    body: ({ allegations }, world) => ({
      ...common(AUDIENCES[explanation.audience] ?? ['complainant'], MODES[explanation.mode] ?? explanation.mode),
      heldOn: explanation.date,
      place: explanation.place,
      byIds: speakers.map((username) => world.staffId(username)),
      text: told(explanation.points.map(({ text }) => text).join('\n')),
      points: explanation.points.map(({ allegation, text }) => ({ allegationId: allegations[allegation]?.id, text: told(text) })),
    }),
    after: [confirmed],
  });
  if (!publicNotice) return [toComplainant];
  const posted = record('public notice', 'explanations', {
    at: atHour(publicNotice.postedFrom, '15:30'),
    by: speakers[0] ?? '',
    body: (_, world) => ({
      audiences: ['village_notice'],
      mode: 'posting',
      leakChecked: true,
      heldOn: publicNotice.postedFrom,
      place: '村务公开栏',
      byIds: speakers.map((username) => world.staffId(username)),
      text: told(publicNotice.text),
      points: [],
      postedFrom: publicNotice.postedFrom,
      postedTo: publicNotice.postedTo,
    }),
    after: [confirmed],
  });
  return [toComplainant, posted];
};

/** Public texts never name the complainant; one of the data does. */
const unnamed = ({ complainant: { name } }: Complaint, text: string): string => (name ? text.replaceAll(name, '反映人') : text);

const reply = (complaint: Complaint, outcome: HandledOutcome, allegations: readonly { id: string }[]): Body => {
  const points = allegations.map(({ id }, index) => ({
    allegationId: id,
    opinion: opinionOf(outcome, index),
    text: unnamed(complaint, replyText(outcome, index)),
  }));
  return { points, text: points.map(({ text }, index) => `${index + 1}. ${text}`).join('\n') };
};

const replyText = ({ findings, explanation }: HandledOutcome, index: number): string => {
  const found = findings.find(({ allegation }) => allegation === index)?.reasons ?? '';
  const told = explanation.points.find(({ allegation }) => allegation === index)?.text ?? '';
  return [found, told].filter((text) => text !== '').join(' ');
};

/** Codes of config/taxonomy.yaml that make a case an accusation; those are outside evaluation (SAT 4). */
const ACCUSATIONS = /^X-0[1-6]$/;

/** Whether the complainant may be asked: reachable, and no accusation. */
export const isCalledBack = ({ complainant: { phone }, allegations }: Complaint): boolean =>
  Boolean(phone) && !allegations.some(({ code }) => ACCUSATIONS.test(code));

const planClosing = (complaint: Complaint, outcome: HandledOutcome, replied: Act): Act[] => {
  const { satisfaction, closedAt } = outcome;
  const callBack = satisfaction.asked
    ? record('call-back', 'call-backs', {
        at: atHour(closedAt, '10:00'),
        by: satisfaction.askedBy ?? OFFICE,
        body: isCalledBack(complaint) ? { ...answersOf(outcome), recordingRef: `LY-${complaint.id}` } : { result: 'not_owed' },
        after: [replied],
      })
    : undefined;
  const closed = step('close', {
    at: atHour(closedAt, '16:00'),
    by: OFFICE,
    body: { archiveNo: `换届诉求-${complaint.id}-${asDay(closedAt).slice(0, 4)}`, checklist: ARCHIVE },
    after: [replied, callBack],
  });
  return callBack ? [callBack, closed] : [closed];
};

const answersOf = ({ satisfaction: { resolved, satisfied, explanationUnderstood, comment } }: HandledOutcome): Body => ({
  result: 'done',
  contacted: true,
  resolved,
  satisfaction: SATISFACTIONS[satisfied ?? ''],
  understood: explanationUnderstood,
  ...(comment ? { why: comment } : {}),
});
