import type { CasesQuery } from '../api/schema.js';

/** The list of cases that a number was counted from; `all` is no queue at all. */
export const casesAddress = (cases: CasesQuery): string => {
  const params = new URLSearchParams({ view: 'all' });
  for (const [name, value] of Object.entries(cases)) if (value !== undefined) params.set(name, String(value));
  return `/cases?${params}`;
};
