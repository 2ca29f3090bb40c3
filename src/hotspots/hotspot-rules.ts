import type { Instant } from '../kernel/time.js';

export type Thresholds = { complaints: number; gravest: number };

/** One complaint of a village and stage; `endedAt`: when it was merged into another or withdrawn, null while it stands. */
export type Complaint = { id: string; severity: number; registeredAt: Instant; endedAt: Instant | null };

/** The complaints that stood together when the village became a hotspot. */
export type Gathering = { caseIds: string[]; complaints: number; gravest: number };

const GRAVEST = 4;

export const isHotspot = ({ complaints, gravest }: Pick<Gathering, 'complaints' | 'gravest'>, thresholds: Thresholds): boolean =>
  complaints >= thresholds.complaints || gravest >= thresholds.gravest;

/**
 * What makes the village a hotspot in that stage, at the moment when most complaints stood together; nothing where they never were
 * enough at one time. What was merged or withdrawn since has been a complaint all the same, so the answer does not hang on when it is asked.
 */
export const gatheringOf = (complaints: readonly Complaint[], thresholds: Thresholds): Gathering | undefined => {
  let most: Gathering | undefined;
  for (const { registeredAt: moment } of complaints) {
    const standing = complaints.filter((c) => c.registeredAt <= moment && (c.endedAt === null || c.endedAt > moment));
    const gathering = {
      caseIds: standing.map(({ id }) => id),
      complaints: standing.length,
      gravest: standing.filter(({ severity }) => severity === GRAVEST).length,
    };
    if (isHotspot(gathering, thresholds) && gathering.complaints > (most?.complaints ?? 0)) most = gathering;
  }
  return most;
};
