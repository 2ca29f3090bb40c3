const LEVELS = /^[区县市]/u;

/** The unit as it signs: 示例区 and 区选举办公室 are 示例区选举办公室. Pure. */
export const issuingUnit = (district: string, office: string): string =>
  LEVELS.test(office) && district.endsWith(office.charAt(0)) ? `${district}${office.slice(1)}` : `${district}${office}`;
