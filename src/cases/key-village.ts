import type { Tx } from '../platform/database/tx.js';

/**
 * The village has become a key village: clocks of its open cases that start from now on take the shorter limits; those that run go on as
 * they were counted. No word about the cases themselves, so their versions stand; nobody is told how many they are.
 */
export const markKeyVillage = async (tx: Tx, districtCode: string, villageCode: string): Promise<void> => {
  await tx.change(
    `UPDATE cases SET is_key_village = TRUE WHERE village_code = ? AND district_code = ? AND state <> 'closed' AND is_key_village = FALSE`,
    [villageCode, districtCode],
  );
};
