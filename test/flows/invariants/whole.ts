import { STEPS } from '../../../src/cases/step-names.js';
import { CASE_STATES, type CaseState } from '../../../src/cases/vocabulary.js';
import type { Reads } from '../../../src/platform/database/tx.js';
import type { Chronicle } from './chronicle.js';
import { LIFE_CYCLE } from './life-cycle.js';

/** Invariant 3: numbers run from 1 without gap per district and year, the counter stands at the last, the search index holds each. */
export const numbersAreGapless = ({ cases, counters, indexed }: Chronicle): string[] => {
  const faults: string[] = [];
  const series = new Map<string, number[]>();
  for (const { kase } of cases) {
    const [district, year, ordinal] = kase.number.split('-');
    const key = `${district}-${year}`;
    series.set(key, [...(series.get(key) ?? []), Number(ordinal)]);
  }
  for (const [key, ordinals] of series) {
    const sorted = ordinals.toSorted((a, b) => a - b);
    const gap = sorted.findIndex((n, i) => n !== i + 1);
    if (gap >= 0) faults.push(`${key}: number ${sorted[gap]} stands at place ${gap + 1}`);
    const counter = counters.find((c) => `${c.district_code}-${c.year}` === key);
    if (Number(counter?.last) !== sorted.length) faults.push(`${key}: the counter says ${String(counter?.last)}`);
  }
  for (const { district_code, year, last } of counters)
    if (!series.has(`${district_code}-${year}`))
      faults.push(`${district_code}-${year}: the counter says ${last}, there is no case`);
  if (indexed !== cases.length) faults.push(`${cases.length} cases, ${indexed} in the search index`);
  return faults;
};

/** What was done is kept for some days only; messages about older events may be gone. Days. */
const SURELY_KEPT = 2;

/** Invariant 2: each step and each notice left exactly one message, and no message is about nothing. */
export const stepsLeaveMessages = ({ cases, messages }: Chronicle): string[] => {
  const faults: string[] = [];
  const count = (name: string, key: string) => {
    const tally = new Map<unknown, number>();
    for (const m of messages) if (m.name === name) tally.set(m.payload[key], (tally.get(m.payload[key]) ?? 0) + 1);
    return tally;
  };
  const steps = count('case.step-taken', 'eventId');
  const notices = count('notice.issued', 'noticeId');
  const latest = messages.reduce((at, m) => (m.createdAt > at ? m.createdAt : at), '');
  const since = latest === '' ? '' : new Date(Date.parse(latest) - SURELY_KEPT * 86_400_000 + 28_800_000).toISOString();
  for (const rows of cases) {
    for (const event of rows.events) {
      if (!(STEPS as readonly string[]).includes(event.kind)) continue;
      const sent = steps.get(event.id) ?? 0;
      if (sent !== 1 && (event.at > since || sent > 1)) faults.push(`${rows.kase.number}: ${event.kind} left ${sent} messages`);
      steps.delete(event.id);
    }
    for (const notice of rows.notices) {
      const sent = notices.get(notice.id) ?? 0;
      if (sent !== 1 && (notice.issuedAt > since || sent > 1))
        faults.push(`${rows.kase.number}: notice ${notice.kind} left ${sent} messages`);
      notices.delete(notice.id);
    }
  }
  if (steps.size + notices.size > 0) faults.push(`${steps.size + notices.size} messages are about nothing`);
  return faults;
};

/** Invariant 2: no message was given up. */
export const noMessageDied = ({ messages }: Chronicle): string[] =>
  messages.filter((m) => m.deadAt !== null).map((m) => `${m.name} died: ${String(m.lastError)}`);

/** Invariant 6: from every state the end can be reached, and every state from the beginning. */
export const everyStateIsReachable = (): string[] => {
  const next = (state: CaseState): CaseState[] =>
    STEPS.filter((step) => LIFE_CYCLE[step].from.includes(state)).flatMap((step) => [...LIFE_CYCLE[step].to]);
  const reached = (from: CaseState): Set<CaseState> => {
    const seen = new Set<CaseState>([from]);
    for (const state of seen) for (const to of next(state)) seen.add(to);
    return seen;
  };
  const fromStart = reached('registered');
  return CASE_STATES.flatMap((state) => [
    ...(fromStart.has(state) ? [] : [`${state} is never reached`]),
    ...(reached(state).has('closed') ? [] : [`${state} never ends`]),
  ]);
};

/** Every table of the database, whoever made it. */
export const tablesOf = async (reads: Reads): Promise<string[]> => {
  const rows =
    reads.engine === 'sqlite'
      ? await reads.sql<{ name: string }>(
          `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'case_search%'`,
        )
      : await reads.sql<{ name: string }>(
          `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name <> 'case_search'`,
        );
  return rows.map(({ name }) => name).toSorted();
};

/** Invariant 7 and R20: no mark of a person stands readable in any column; the vault's own are sealed. */
export const marksInTheOpen = async (reads: Reads, marks: readonly string[]): Promise<string[]> => {
  const faults: string[] = [];
  if (marks.length === 0) return faults;
  for (const table of await tablesOf(reads)) {
    for (const row of await reads.sql(`SELECT * FROM "${table}"`)) {
      for (const [column, value] of Object.entries(row)) {
        const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
        const mark = marks.find((m) => text.includes(m));
        if (mark !== undefined) faults.push(`${mark} stands in ${table}.${column}: ${text.slice(0, 120)}`);
      }
    }
  }
  return faults;
};
