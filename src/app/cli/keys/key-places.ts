import { countUnder, type SealedColumn } from '../../../platform/crypto/sealed-columns.js';
import type { Reads } from '../../../platform/database/tx.js';
import { schema } from '../../schema.js';

/** How much of a column hangs on a key. */
export type Place = { column: SealedColumn; count: number };

/** Where anything still hangs on that master key. */
export const placesUnder = async (reads: Reads, keyId: string): Promise<Place[]> => {
  const places: Place[] = [];
  for (const column of schema.sealed) {
    const count = await countUnder(reads, column, keyId);
    if (count > 0) places.push({ column, count });
  }
  return places;
};

/** What keeps the key from being removed: all but hashes, for which its check key is enough. */
export const holding = (places: readonly Place[]): Place[] => places.filter(({ column }) => column.how !== 'checked');

/** For what the key must be kept as a check key when it goes. */
export const checkPurposes = (places: readonly Place[]): string[] => [
  ...new Set(places.flatMap(({ column }) => (column.how === 'checked' ? [column.purpose] : []))),
];

export const shownPlaces = (places: readonly Place[]): string =>
  places.map(({ column, count }) => `${column.table}.${column.column} ${count}`).join(', ');
