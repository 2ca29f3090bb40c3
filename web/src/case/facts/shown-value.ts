import { minuteOf } from '../../ui/dates.js';

/** A value as it is read aloud: moments as such, lists and small tables of name and the like without their brackets. Pure. */
export const shown = (value: unknown, type?: string): string => {
  if (type === 'instant' && typeof value === 'string') return minuteOf(value);
  if (value === true) return '✓';
  if (value === false || value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.map((each) => shown(each)).join('、');
  if (typeof value === 'object')
    return Object.values(value)
      .filter((each) => each !== null && each !== '')
      .map((each) => shown(each))
      .join(' ');
  return String(value);
};
