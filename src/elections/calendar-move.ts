import type { Day } from '../kernel/time.js';
import { newId } from '../kernel/ids.js';
import type { MovedDays } from './calendar-move.entity.js';
import { ElectionSheet } from './election-book.js';
import type { PollingDayRow } from './polling-day.entity.js';
import type { StageSpanRow } from './stage-span.entity.js';
import type { StageCode } from './stages.js';

type Place = { townCode: string; villageCode: string | null };

/** Other days around polling; one that is left out stays. */
export type Postings = Partial<
  Pick<PollingDayRow, 'voterListPostedOn' | 'nominationMeetingOn' | 'candidateListPostedOn' | 'supplementaryVoteBy'>
>;

export type StageMove = Place & MovedDays & { kind: 'stage'; stage: StageCode };
export type PollingMove = Place & Postings & { kind: 'polling'; day: Day };

/** New days for a stage or for polling, in a town or as an exception in one village. */
export type CalendarMove = StageMove | PollingMove;

/** The row to write, in place of the place's own one or as its first; `held` is what held there before. */
export type Moved = { before: ElectionSheet; after: ElectionSheet } & (
  | { kind: 'stage'; row: StageSpanRow; held: StageSpanRow; isNew: boolean }
  | { kind: 'polling'; row: PollingDayRow; held: PollingDayRow; isNew: boolean }
);

/** The election as it would be after the move; undefined where the place has no such stage or polling day to move. Pure but for the id. */
export const applied = (sheet: ElectionSheet, move: CalendarMove): Moved | undefined =>
  move.kind === 'stage' ? stageApplied(sheet, move) : pollingApplied(sheet, move);

export const daysOf = (moved: Moved, which: 'row' | 'held'): MovedDays => {
  if (moved.kind === 'polling') return { startsOn: moved[which].day, endsOn: moved[which].day };
  const { startsOn, endsOn } = moved[which];
  return { startsOn, endsOn };
};

const stageApplied = (sheet: ElectionSheet, { townCode, villageCode, stage, startsOn, endsOn }: StageMove): Moved | undefined => {
  const held = sheet.calendarOf(townCode, villageCode).findLast((span) => span.stage === stage);
  if (!held) return undefined;
  const isNew = held.villageCode !== villageCode;
  const row = { ...held, ...(isNew ? { id: newId(), villageCode } : {}), startsOn, endsOn };
  const spans = [...sheet.spans.filter(({ id }) => id !== row.id), row];
  const after = new ElectionSheet(sheet.election, spans, sheet.pollings, sheet.villages);
  return { kind: 'stage', before: sheet, after, row, held, isNew };
};

const pollingApplied = (sheet: ElectionSheet, move: PollingMove): Moved | undefined => {
  const { kind: _kind, townCode, villageCode, ...days } = move;
  const held = sheet.pollingOf(townCode, villageCode);
  if (!held) return undefined;
  const isNew = held.villageCode !== villageCode;
  const row = { ...held, ...(isNew ? { id: newId(), villageCode } : {}), ...days };
  const pollings = [...sheet.pollings.filter(({ id }) => id !== row.id), row];
  const after = new ElectionSheet(sheet.election, sheet.spans, pollings, sheet.villages);
  return { kind: 'polling', before: sheet, after, row, held, isNew };
};
