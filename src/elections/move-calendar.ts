import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Day, Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { CalendarMoveRow } from './calendar-move.entity.js';
import { applied, daysOf, type CalendarMove, type Moved } from './calendar-move.js';
import { objectionInTime, objectionToMove, type CalendarMoveFacts } from './calendar-move-rules.js';
import { ElectionBook } from './election-book.js';
import { PollingDayRow } from './polling-day.entity.js';
import { StageSpanRow } from './stage-span.entity.js';

/** Who moves it, why and when. */
export type MoveOrder = { reason: string; byId: string; at: Instant };

/** The district's elections before and after a move. */
export type MovedBooks = { before: ElectionBook; after: ElectionBook };

/** The move on paper. Throws BadRequest with what is wrong, Refused with what is too late. */
export const examined = (book: ElectionBook, electionId: string, move: CalendarMove, today: Day): Moved => {
  const sheet = book.sheets.find(({ election }) => election.id === electionId);
  const { townCode, villageCode } = move;
  const isKnown = villageCode === null || (villageCode.startsWith(townCode) && sheet?.profile(villageCode) !== undefined);
  const moved = isKnown && sheet ? applied(sheet, move) : undefined;
  if (!moved) throw new BadRequest(UNKNOWN_PLACE);
  const facts: CalendarMoveFacts = {
    kind: move.kind,
    held: daysOf(moved, 'held'),
    wanted: daysOf(moved, 'row'),
    isSame: JSON.stringify({ ...moved.row, id: '', villageCode }) === JSON.stringify({ ...moved.held, id: '', villageCode }),
    after: moved.after,
    calendar: moved.after.calendarOf(townCode, villageCode),
    today,
  };
  const wrong = objectionToMove(facts);
  if (wrong) throw new BadRequest(wrong);
  const late = objectionInTime(facts);
  if (late) throw new Refused(late);
  return moved;
};

/** Writes the days and the history. */
export const writeMove = async (tx: Tx, moved: Moved, { reason, byId, at }: MoveOrder): Promise<CalendarMoveRow> => {
  if (moved.kind === 'stage') await replaceRow(tx, StageSpanRow, moved.row, moved.isNew);
  else await replaceRow(tx, PollingDayRow, moved.row, moved.isNew);
  const { id: electionId, districtCode } = moved.before.election;
  const { townCode, villageCode } = moved.row;
  const row: CalendarMoveRow = {
    id: newId(),
    electionId,
    districtCode,
    kind: moved.kind,
    townCode,
    villageCode,
    stage: moved.kind === 'stage' ? moved.row.stage : null,
    before: daysOf(moved, 'held'),
    after: daysOf(moved, 'row'),
    reason,
    byId,
    at,
  };
  await tx.insert(CalendarMoveRow, row);
  return row;
};

/** The district's book with the moved election in place of the old one. */
export const booksOf = (before: ElectionBook, moved: Moved): MovedBooks => ({
  before,
  after: new ElectionBook(before.sheets.map((sheet) => (sheet === moved.before ? moved.after : sheet))),
});

const replaceRow = async <R extends { id: string }>(tx: Tx, entity: new () => R, row: R, isNew: boolean): Promise<void> => {
  if (isNew) return tx.insert(entity, row);
  const { id, ...patch } = row;
  await tx.update(entity, { id } as Partial<R>, patch as unknown as Partial<R>);
};

const UNKNOWN_PLACE = refusal(
  'calendar-move.place',
  '该镇街或村不在本届选举中，或没有这个阶段或投票日。',
  'The town or village does not take part in this election, or has no such stage or polling day.',
);
