/** From the top: a district (区县) has towns and streets (镇街), these have villages and communities (村居). */
export const LEVELS = ['district', 'town', 'village'] as const;

export type RegionLevel = (typeof LEVELS)[number];

/** A place of the national division. Names repeat within a district; only the code identifies. */
export type Region = {
  /** 6 digits for a district, 9 for a town, 12 for a village; it begins with the code of the parent. */
  code: string;
  name: string;
  level: RegionLevel;
  /** For a district the code of the city or province above (2 or 4 digits), which is not itself a region here. */
  parentCode: string | null;
  districtCode: string;
};

/** A code begins with its district, whatever its level. */
export const districtOf = (code: string): string => code.slice(0, 6);

/** The town of a village's code, or the town's own. */
export const townOf = (code: string): string => code.slice(0, 9);
