import { dueAfterWorkingDays } from '../../calendar/counting.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import { openClocksOf, type OpenClock } from '../../deadlines/open-clocks.js';
import type { Staff } from '../../kernel/actor.js';
import { grouped } from '../../kernel/grouped.js';
import type { Instant } from '../../kernel/time.js';
import { among } from '../../platform/database/lists.js';
import type { Reads } from '../../platform/database/tx.js';
import type { Concurrence } from '../entities/concurrence.entity.js';
import { clocksRead, depthFor } from '../permissions/reading.js';
import type { CaseState, Category } from '../vocabulary.js';
import { rowClocks, type RowClocks, type Seat } from './row-clock-rules.js';

type Row = { id: string; category: Category; state: CaseState; round: number };
type SeatRow = Seat & { caseId: string; assignedAt: Instant };
type Word = Pick<Concurrence, 'caseId' | 'round' | 'stance' | 'groupId' | 'at'>;

/** The clocks of a page of cases as this actor reads them, and when each case is due next: five statements, whatever the page's length. */
export const clocksOfRows = async (
  reads: Reads,
  actor: Staff,
  rows: readonly Row[],
  { now, calendar }: { now: Instant; calendar: WorkingCalendar },
): Promise<ReadonlyMap<string, { clocks: RowClocks; nextDueAt: Instant | null }>> => {
  const ids = rows.map(({ id }) => id);
  const byDepth = [...grouped(rows, (row) => clocksRead(depthFor(actor, row)))];
  const [open, seats, words] = await Promise.all([
    Promise.all(
      byDepth.map(([clocks, some]) =>
        openClocksOf(
          reads,
          some.map(({ id }) => id),
          clocks,
        ),
      ),
    ),
    seatsOf(reads, ids),
    wordsOf(
      reads,
      rows.filter(({ state }) => state === 'correcting' || state === 'explaining').map(({ id }) => id),
    ),
  ]);
  const owners = await ownersOf(reads, open.flat());
  const clocksBy = grouped(open.flat(), ({ caseId }) => caseId);
  const seatsBy = grouped(seats, ({ caseId }) => caseId);
  const wordsBy = grouped(words, ({ caseId }) => caseId);
  return new Map(
    rows.map(({ id, round }) => {
      const clocks = clocksBy.get(id) ?? [];
      const seated = seatsBy.get(id) ?? [];
      const town = seated.find(({ part }) => part === 'co_handler');
      const hasTownWord = town !== undefined && hasSpoken(town, ofRound(wordsBy.get(id), round), now, calendar);
      const nextDueAt = clocks.map(({ dueAt }) => dueAt).toSorted()[0] ?? null;
      return [id, { clocks: rowClocks({ seats: seated, clocks, owners, hasTownWord, now }), nextDueAt }];
    }),
  );
};

const seatsOf = async (reads: Reads, ids: readonly string[]): Promise<SeatRow[]> => {
  if (ids.length === 0) return [];
  const [inList, list] = among(reads, ids);
  return reads.sql<SeatRow>(
    `SELECT s.case_id AS "caseId", s.id, s.group_id AS "groupId", s.part, s.taken_over_at AS "takenOverAt", s.done_at AS "doneAt",
       s.assigned_at AS "assignedAt"
     FROM assignments s WHERE s.case_id ${inList} AND s.released_at IS NULL`,
    [list],
  );
};

const wordsOf = async (reads: Reads, ids: readonly string[]): Promise<Word[]> => {
  if (ids.length === 0) return [];
  const [inList, list] = among(reads, ids);
  return reads.sql<Word>(
    `SELECT case_id AS "caseId", round, stance, group_id AS "groupId", at FROM concurrences
     WHERE case_id ${inList} AND subject = 'correction'`,
    [list],
  );
};

const ofRound = (words: readonly Word[] = [], round: number): Word[] => words.filter((word) => word.round === round);

/** As `wordsOnCorrection` (case-facts.ts), for a seat of a list. */
const hasSpoken = (
  { groupId, assignedAt }: SeatRow,
  words: readonly Word[],
  now: Instant,
  calendar: WorkingCalendar,
): boolean => {
  const since = words.filter(({ at }) => at >= assignedAt);
  if (since.some((word) => word.stance !== 'asked' && word.groupId === groupId)) return true;
  const asked = since.filter(({ stance }) => stance === 'asked').toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return asked !== undefined && dueAfterWorkingDays(asked.at, 1, calendar).dueAt <= now;
};

/** Which group answers for the actions and letters that these clocks are about. */
const ownersOf = async (reads: Reads, clocks: readonly OpenClock[]): Promise<ReadonlyMap<string, string | null>> => {
  const subjects = (name: OpenClock['clock']) =>
    clocks.flatMap(({ clock, subjectId }) => (clock === name && subjectId !== null ? [subjectId] : []));
  const tables = [
    ['actions', 'owner_group_id', subjects('action')],
    ['supervisions', 'group_id', subjects('supervision')],
  ] as const;
  const found = await Promise.all(
    tables.map(async ([table, column, ids]) => {
      if (ids.length === 0) return [];
      const [inList, list] = among(reads, ids);
      return reads.sql<{ id: string; groupId: string | null }>(
        `SELECT id, ${column} AS "groupId" FROM ${table} WHERE id ${inList}`,
        [list],
      );
    }),
  );
  return new Map(found.flat().map(({ id, groupId }) => [id, groupId]));
};
