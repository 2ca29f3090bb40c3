import type { HolidayFileDto } from '../api/schema.js';

/** The file's JSON, if it is one that has years; what is wrong within them the server says. */
export const readHolidayFile = (text: string): HolidayFileDto | undefined => {
  try {
    const { source, years } = JSON.parse(text) as { source?: unknown; years?: unknown };
    if (typeof years !== 'object' || years === null || Array.isArray(years)) return undefined;
    return { years: years as HolidayFileDto['years'], ...(typeof source === 'string' ? { source } : {}) };
  } catch {
    return undefined;
  }
};
