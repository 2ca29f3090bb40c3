import type { SeenClock } from './seen-case.js';
import type { Row } from './walk.js';

const HEAD = ['case', 'number', 'channel', 'state', 'outcome', 'steps', 'ms', 'open', 'met', 'breached', 'deviations'];

/** The walk as one table of plain columns. Pure. */
export const tableOf = (rows: readonly Row[]): string => {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const cellsOf = ({ name, seen: { view }, steps, ms, deviations }: Row): string[] => {
  const { open, met, breached } = clockCounts(view.clocks);
  const counts = [steps, Math.round(ms), open, met, breached, deviations].map(String);
  return [name, view.number, view.channel, view.state, view.outcome ?? '-', ...counts];
};

/** A breached clock counts once more among the open or the met. */
const clockCounts = (clocks: readonly SeenClock[]): { open: number; met: number; breached: number } => ({
  open: clocks.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null).length,
  met: clocks.filter(({ metAt }) => metAt !== null).length,
  breached: clocks.filter(({ breachedAt }) => breachedAt !== null).length,
});
