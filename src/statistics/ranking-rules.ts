import type { TownRow } from './statistics-view.js';

/** Fewer complaints make no rate and no ranking: quiet towns would hide behind it, and honest ones be punished (model §4.13). */
export const RANKING_FLOOR = 5;

export const perThousand = (complaints: number, voters: number): number | null =>
  voters === 0 || complaints < RANKING_FLOOR ? null : Math.round((complaints / voters) * 10_000) / 10;

/** The most complaints per 1,000 voters first; what is below the floor, or has no voters known, follows without a rank. Equal rates share a rank. Pure. */
export const ranked = (towns: readonly Omit<TownRow, 'rank'>[]): TownRow[] => {
  const isRanked = ({ perThousandVoters }: Omit<TownRow, 'rank'>): boolean => perThousandVoters !== null;
  const inRank = towns.filter(isRanked).toSorted((one, other) => other.perThousandVoters! - one.perThousandVoters!);
  const others = towns.filter((town) => !isRanked(town)).toSorted((one, other) => other.complaints.count - one.complaints.count);
  return [
    ...inRank.map((town) => ({
      ...town,
      rank: 1 + inRank.findIndex(({ perThousandVoters }) => perThousandVoters === town.perThousandVoters),
    })),
    ...others.map((town) => ({ ...town, rank: null })),
  ];
};
