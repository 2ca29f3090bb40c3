import type { operations } from '../api/schema.js';

type Query = NonNullable<operations['LookbackController_page']['parameters']['query']>;

export const LOOK_BACK_ITEMS = ['procedure', 'archive', 'publicVoice'] as const;
export type LookBackItem = (typeof LOOK_BACK_ITEMS)[number];
export type LookBackResult = NonNullable<Query[LookBackItem]>;
const RESULTS: readonly string[] = ['pass', 'fail', 'n_a'] satisfies LookBackResult[];

/** Which look-backs are shown, as it stands in the address. */
export type LookBackFilter = Pick<Query, 'town' | 'open' | 'overdue' | LookBackItem>;

export const readLookBackFilter = (params: URLSearchParams): LookBackFilter => {
  const filter: LookBackFilter = {};
  const town = params.get('town');
  if (town) filter.town = town;
  for (const name of ['open', 'overdue'] as const) {
    const value = params.get(name);
    if (value === 'true' || value === 'false') filter[name] = value === 'true';
  }
  for (const item of LOOK_BACK_ITEMS) {
    const value = params.get(item);
    if (value !== null && RESULTS.includes(value)) filter[item] = value as LookBackResult;
  }
  return filter;
};

export const lookBacksAddress = (filter: LookBackFilter): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) params.set(name, String(value));
  return `/look-backs?${params}`;
};
