import { systemClock } from '../../kernel/clock.js';
import { instant, type Instant } from '../../kernel/time.js';
import { CITIZEN } from '../plan/act.js';
import { agendaOf, type AgendaItem } from '../plan/agenda.js';
import { ActRefused, CaseBook, type Answer, type Api } from '../plan/case-book.js';
import type { Complaint, Outcome } from '../plan/demo-data.js';
import { planCase } from '../plan/plan-outcome.js';
import { settleAll, shiftAll, shiftFor } from '../plan/shift-dates.js';
import { gapsIn, violationsIn } from './invariants.js';
import { readLines } from './read-lines.js';
import { registerMessages, type Message, type RegisteredMessage } from './register-messages.js';
import type { SeenCase, SeenEvent, SeenView, Violation } from './seen-case.js';

/** What became of one case, as the table prints it. */
export type Row = { name: string; seen: SeenCase; steps: number; ms: number; deviations: number };

export type Walk = { rows: Row[]; violations: Violation[]; refusals: string[] };

/** The data's last dates lie six weeks after its Saturday; eight bring all of them into the past. */
const WEEKS_BACK = 8;
const MESSAGES = 200;
const SUPERVISOR = 'slfz01';

/** Registers, handles and looks at everything, through the API alone. */
export const walk = async (api: Api): Promise<Walk> => {
  const now = instant(systemClock.now());
  const { complaints, outcomes } = await readDemo(now);
  const plans = complaints.map((complaint) =>
    planCase(
      complaint,
      outcomes.find(({ complaintId }) => complaintId === complaint.id),
    ),
  );
  const book = await CaseBook.open(api);
  const { tallies, violations, refusals } = await carryOut(
    agendaOf(plans).map((item) => asOfNow(item, now)),
    book,
  );
  const messages = (await readLines<Message>('test/fixtures/citizen-messages.jsonl')).slice(0, MESSAGES);
  const registered = await registerMessages(api, messages);
  const listed = await listAll(api);
  const rows: Row[] = [];
  for (const complaint of complaints.filter(({ id }) => book.has(id))) {
    const { id, number, queryCode } = book.caseOf(complaint.id);
    const seen = await look(api, { id, number, queryCode, person: personOf(complaint) });
    const tally = tallies.get(complaint.id) ?? { steps: 0, ms: 0 };
    rows.push({
      name: complaint.id,
      seen,
      ...tally,
      deviations: plans.find(({ complaintId }) => complaintId === complaint.id)?.deviations.length ?? 0,
    });
  }
  for (const message of registered) rows.push(await rowOf(api, message, listed));
  violations.push(...rows.flatMap(({ seen }) => violationsIn(seen)), ...gapsIn([...listed.keys()]));
  return { rows, violations, refusals };
};

const readDemo = async (now: Instant): Promise<{ complaints: Complaint[]; outcomes: Outcome[] }> => {
  const days = shiftFor(now.slice(0, 10)) - WEEKS_BACK * 7;
  const complaints = await readLines<Complaint>('config/demo/complaints.jsonl');
  const outcomes = await readLines<Outcome>('config/demo/outcomes.jsonl');
  return { complaints: shiftAll(complaints, days), outcomes: shiftAll(outcomes, days) };
};

/** Complaints came when they came; what is done about them is done now. */
const asOfNow = (item: AgendaItem, now: Instant): AgendaItem => {
  const { act } = item;
  if (act.name === 'register') return item;
  return { ...item, act: { ...act, body: (known, world) => settleAll(act.body(known, world), now) } };
};

type Tally = { steps: number; ms: number };

/** One call after the other; a case of which an act is refused is left where it is, and that counts as a failure. */
const carryOut = async (
  agenda: readonly AgendaItem[],
  book: CaseBook,
): Promise<{ tallies: Map<string, Tally>; violations: Violation[]; refusals: string[] }> => {
  const tallies = new Map<string, Tally>();
  const violations: Violation[] = [];
  const refused = new Map<string, string>();
  for (const item of agenda) {
    if (refused.has(item.complaintId)) continue;
    const tally = tallies.get(item.complaintId) ?? { steps: 0, ms: 0 };
    tallies.set(item.complaintId, tally);
    const begun = performance.now();
    try {
      const wins = await (item.act.name === 'accept' ? raced(item, book) : book.perform(item).then(() => 1));
      if (wins !== 1)
        violations.push({ invariant: 1, number: item.complaintId, what: `${wins} of two racers accepted the case` });
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      refused.set(item.complaintId, error.message);
    }
    tally.steps += 1;
    tally.ms += performance.now() - begun;
  }
  return { tallies, violations, refusals: [...refused.values()] };
};

/** Two racers take the same step. Answers how many won; throws when both were refused. */
const raced = async (item: AgendaItem, book: CaseBook): Promise<number> => {
  const results = await Promise.allSettled([book.perform(item), book.perform(item)]);
  const wins = results.filter(({ status }) => status === 'fulfilled').length;
  const lost = results.find((result) => result.status === 'rejected');
  if (wins === 0) throw lost?.reason;
  return wins;
};

/** Every number that the supervisor, who sees all, can list, with the case's id. */
export const listAll = async (api: Api): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer: Answer = await api.get(
      SUPERVISOR,
      `/api/cases?limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    const { items, nextCursor } = answer.body as { items: { id: string; number: string }[]; nextCursor: string | null };
    for (const { id, number } of items) found.set(number, id);
    cursor = nextCursor;
  }
  return found;
};

export type ToLookAt = { id: string; number: string; queryCode: string; person: readonly string[] };

export const look = async (api: Api, { id, number, queryCode, person }: ToLookAt): Promise<SeenCase> => {
  const { body } = await api.get(SUPERVISOR, `/api/cases/${id}`);
  const events = (await api.get(SUPERVISOR, `/api/cases/${id}/timeline`)).body as unknown as SeenEvent[];
  const status = (await api.post(CITIZEN, '/api/public/status', { number, code: queryCode })).body as { state?: { zh: string } };
  return { view: body as SeenView, events, citizenWord: status.state?.zh, person, text: JSON.stringify(body) };
};

const rowOf = async (
  api: Api,
  { name, number, queryCode, ms }: RegisteredMessage,
  listed: ReadonlyMap<string, string>,
): Promise<Row> => {
  const seen = await look(api, { id: listed.get(number) ?? 'missing', number, queryCode, person: [] });
  return { name, seen, steps: 1, ms, deviations: 0 };
};

/** Who reports an own mistake stands in the file as respondent. */
export const personOf = ({ complainant: { name, phone }, respondent }: Complaint): string[] =>
  [name, phone].filter((word) => typeof word === 'string').filter((word) => !respondent?.name.includes(word));
