import { CalendarService } from '../../src/calendar/calendar.service.js';
import { readLadderTable } from '../../src/deadlines/ladder-table.js';
import { RungCursors } from '../../src/deadlines/rung-cursors.js';

/** Cursors by the shipped ladder, without alarms: a room's test fires what it wants to see fired. */
export const rungCursors = (calendars = new CalendarService()): RungCursors =>
  new RungCursors(readLadderTable(), calendars, { setFor: () => {} });
