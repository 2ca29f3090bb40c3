import { DataSource } from 'typeorm';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import type { ClockContext } from '../../src/deadlines/clock-context.js';
import type { ClockName } from '../../src/deadlines/clock-names.js';
import { ClocksService } from '../../src/deadlines/clocks.service.js';
import { DeadlineChange } from '../../src/deadlines/deadline-change.entity.js';
import { readDeadlineTable } from '../../src/deadlines/deadline-table.js';
import { deadlinesSchema } from '../../src/deadlines/deadlines.schema.js';
import type { ClockRow } from '../../src/deadlines/open-clocks.js';
import { OverridesService } from '../../src/deadlines/overrides.service.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/open-database.js';
import { Reader } from '../../src/platform/database/reader.js';
import { UnitOfWork, type Tx } from '../../src/platform/database/unit-of-work.js';
import { clockContextAt } from '../support/clock-context.js';
import type { TestEngine } from '../support/engines.js';
import { rungCursors } from '../support/rung-cursors.js';

export type ClockRoom = { dataSource: DataSource; work: UnitOfWork; reader: Reader; clocks: ClocksService };

/** The room of the clocks alone, on a database of its own; its clock stands still. */
export const openClockRoom = async (engine: TestEngine, now: string): Promise<ClockRoom> => {
  const dataSource = await new DataSource(dataSourceOptions(engine.database(), deadlinesSchema)).initialize();
  await migrate(dataSource);
  const work = new UnitOfWork(dataSource);
  const reader = new Reader(dataSource);
  const overrides = new OverridesService(reader, work, readDeadlineTable(), { now: () => new Date(now) });
  const clocks = new ClocksService(
    new CalendarService(),
    readDeadlineTable(),
    work,
    { now: () => new Date(now) },
    rungCursors(),
    overrides,
  );
  return { dataSource, work, reader, clocks };
};

/** What is asked of the clocks again and again, in a room that is open once the tests run. */
export const clocksDesk = (of: () => ClockRoom, received: string) => {
  const write = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => of().work.write(verb);
  const rows = (caseId: string): Promise<ClockRow[]> => of().clocks.allOf(of().reader, caseId);
  const row = async (caseId: string, clock: ClockName): Promise<ClockRow> => {
    const found = (await rows(caseId)).find((each) => each.clock === clock);
    if (!found) throw new Error(`no clock ${clock}`);
    return found;
  };
  const changes = (deadlineId: string): Promise<DeadlineChange[]> =>
    of().reader.find(DeadlineChange, { deadlineId }, { id: 'ASC' });
  const register = async (some: Partial<ClockContext> = {}): Promise<ClockContext> => {
    const context = clockContextAt(received, some);
    await write((tx) =>
      of().clocks.startMany(tx, context, [
        { clock: 'acknowledge', from: received },
        { clock: 'notice_15c', from: received },
        { clock: 'triage', from: received },
      ]),
    );
    return context;
  };
  const accept = async (context: ClockContext, from = received): Promise<void> => {
    await write((tx) =>
      of().clocks.startMany(tx, context, [
        { clock: 'verify', from },
        { clock: 'whole_case', from },
        { clock: 'legal_60c', from },
      ]),
    );
  };
  return { write, rows, row, changes, register, accept };
};
