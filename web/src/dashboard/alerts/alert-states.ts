import type { AlertView } from '../../api/schema.js';

/** Somebody still has to take it on: not taken, and its clock runs. */
export const isOwed = ({ acknowledgedAt, endedAt }: Pick<AlertView, 'acknowledgedAt' | 'endedAt'>): boolean =>
  acknowledgedAt === null && endedAt === null;
