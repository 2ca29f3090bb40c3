import { DataSource } from 'typeorm';
import { jobTable } from '../job-table.js';
import type { Server } from '../server.js';
import type { MovableClock } from '../../kernel/clock.js';
import { DAY, plus, type Instant } from '../../kernel/time.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { agendaOf } from '../../tools/plan/agenda.js';
import { CaseBook } from '../../tools/plan/case-book.js';
import type { Complaint, Outcome } from '../../tools/plan/demo-data.js';
import { httpApi } from '../../tools/plan/http-api.js';
import { planCase } from '../../tools/plan/plan-outcome.js';
import type { Deviation } from '../../tools/plan/schedule.js';
import { readDemoLines } from './demo-files.js';
import { demoTokens } from './demo-tokens.js';
import { outboxIdle } from './outbox-idle.js';
import { tellCases } from './tell-cases.js';

export type LoadedCases = {
  count: number;
  acts: number;
  deviations: Deviation[];
  /** A case to look up as its complainant would. */
  sample: { number: string; queryCode: string };
};

/** The case whose number and code a newcomer gets: the first that went the whole way. */
const SAMPLE = 'D-002';

type Story = { server: Server; url: string; clock: MovableClock; shiftDays: number; until: Instant };

/**
 * Takes the demo complaints as far as they had come by `until`, by the application's own verbs, each at its own time, over all
 * cases in the order of time, so that numbers follow receipt.
 */
export const loadCases = async ({ server, url, clock, shiftDays, until }: Story): Promise<LoadedCases> => {
  const complaints = await readDemoLines<Complaint>('complaints.jsonl', shiftDays);
  const outcomes = await readDemoLines<Outcome>('outcomes.jsonl', shiftDays);
  const plans = complaints.map((complaint) =>
    planCase(
      complaint,
      outcomes.find(({ complaintId }) => complaintId === complaint.id),
    ),
  );
  const agenda = agendaOf(plans, until);
  const { app } = server;
  await trustTheMachine(server);
  const tokens = demoTokens(app, plus(until, DAY));
  const book = await CaseBook.open(httpApi(url, tokens.credentials));
  const refused = await tellCases(agenda, { book, clock, idle: outboxIdle(app, 'untimed'), daily: dailyJobs(server) });
  clock.set(new Date(until));
  await dailyJobs(server)();
  await tokens.revoke();
  await app.get(UnitOfWork, { strict: false }).idle();
  await trustTheMachine(server, 'FULL');
  await app.get(UnitOfWork, { strict: false }).write((tx) => tx.change('UPDATE demo_marks SET cases_loaded_at = ?', [until]));
  const begun = new Set(agenda.map(({ complaintId }) => complaintId));
  return {
    count: begun.size,
    acts: agenda.length,
    deviations: [
      ...plans.flatMap(({ deviations }) => deviations).filter(({ complaintId }) => begun.has(complaintId)),
      ...refused,
    ],
    sample: book.caseOf(SAMPLE),
  };
};

/**
 * SQLite need not wait for the disk at each of some thousand commits: what a power cut takes here is loaded again. The last
 * commit, which says that all is loaded, waits once more and for everything before it.
 */
const trustTheMachine = async ({ app }: Server, word: 'OFF' | 'FULL' = 'OFF'): Promise<void> => {
  const dataSource = app.get(DataSource);
  if (dataSource.options.type === 'better-sqlite3') await dataSource.query(`PRAGMA synchronous = ${word}`);
};

/** Every schedule of the application, run once. */
const dailyJobs = ({ app }: Server): (() => Promise<void>) => {
  const { scheduled } = jobTable(app);
  return async () => {
    for (const [name, handler] of scheduled) await handler({ id: name, name, payload: {} });
  };
};
