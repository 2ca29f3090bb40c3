/** How much is measured. */
export type Effort = {
  /** Ticks of the sweep. */
  ticks: number;
  /** Rungs due at one moment. */
  burst: number;
  /** As many before them that are not measured. */
  warmUp: number;
  /** Rungs for the lag, and the time over which they are spread. */
  spread: number;
  spreadSeconds: number;
  /** Rungs that fill the horizon. */
  horizon: number;
  bareJobs: number;
};

const FULL: Effort = {
  ticks: 20,
  burst: 5_000,
  warmUp: 2_000,
  spread: 2_000,
  spreadSeconds: 60,
  horizon: 60_000,
  bareJobs: 20_000,
};
const QUICK: Effort = { ticks: 5, burst: 1_500, warmUp: 500, spread: 400, spreadSeconds: 12, horizon: 8_000, bareJobs: 5_000 };

export const effortOf = ({ quick }: { quick: boolean }): Effort => (quick ? QUICK : FULL);
