import type { Instant } from '../../../kernel/time.js';

/** `2026-09-28 10:30`, as the record keeps it: Shanghai time. */
export const minuteOf = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;
