import type { Anchor } from '../platform/audit/audit-anchors.js';
import type { ReportPeriod } from './report-period.js';

export type Figures = {
  /** Registered today, and since half past eight of the day before. */
  newToday: number;
  newSince: number;
  open: number;
  /** Cases with a time limit of the officials that ends before midnight, or has ended. */
  dueToday: number;
  overdue: number;
  /** Open, of severity 4. */
  gravest: number;
  closed: number;
  /** Still undecided; null for whoever does not read hotspots. */
  hotspots: number | null;
};

/** `townCode` and `name` are null for cases whose town is not known. */
export type TownFigures = Figures & { townCode: string | null; name: string | null };

/** The end of the audit chain, printed so that it lies in many hands. A town is not told how many entries a day has. */
export type PrintedAnchor = Pick<Anchor, 'day' | 'hash'> & { seq: number | null };

/** The daily report (日报). */
export type DailyReport = ReportPeriod & {
  districtCode: string;
  district: string | null;
  total: Figures;
  towns: TownFigures[];
  anchor: PrintedAnchor | null;
};

const NOTHING: Figures = { newToday: 0, newSince: 0, open: 0, dueToday: 0, overdue: 0, gravest: 0, closed: 0, hotspots: 0 };

export const sumOf = (towns: readonly Figures[], readsHotspots: boolean): Figures => {
  const sum = { ...NOTHING };
  for (const figures of towns)
    for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] = (sum[name] ?? 0) + (figures[name] ?? 0);
  return readsHotspots ? sum : { ...sum, hotspots: null };
};
