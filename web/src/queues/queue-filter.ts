import type { operations } from '../api/schema.js';

/** What the server takes to narrow a list of cases. */
export type ListQuery = NonNullable<operations['CasesController_page']['parameters']['query']>;
export type QueueView = NonNullable<ListQuery['view']>;
export type QueueSort = NonNullable<ListQuery['sort']>;

/** What narrows a list, as it stands in the address. `view` 'all' is no queue at all. */
export type QueueFilter = Omit<ListQuery, 'cursor' | 'limit' | 'ids' | 'view' | 'overdue'> & { view?: QueueView | 'all' };

/** Shown as chips, in this order. */
export const CHIPS = [
  'state',
  'severity',
  'townCode',
  'villageCode',
  'stage',
  'code',
  'channel',
  'assignedTo',
  'tag',
  'supervised',
  'figure',
  'receivedFrom',
  'receivedTo',
  'q',
] as const satisfies readonly (keyof QueueFilter)[];
export type ChipName = (typeof CHIPS)[number];

const TEXTS = [
  'view',
  'state',
  'townCode',
  'villageCode',
  'stage',
  'code',
  'channel',
  'assignedTo',
  'tag',
  'q',
  'sort',
  'figure',
  'receivedFrom',
  'receivedTo',
] as const;
const FLAGS = ['mine', 'supervised'] as const;

/** From the address; what is no word of ours is refused by the server, not here. */
export const readFilter = (params: URLSearchParams): QueueFilter => {
  const filter: Record<string, unknown> = {};
  for (const name of TEXTS) if (params.get(name)) filter[name] = params.get(name);
  for (const name of FLAGS) if (params.get(name) === 'true') filter[name] = true;
  const severity = Number(params.get('severity'));
  if ([1, 2, 3, 4].includes(severity)) filter['severity'] = severity;
  return filter as QueueFilter;
};

export const writeFilter = (filter: QueueFilter): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '' && value !== false) params.set(name, String(value));
  }
  return params;
};

/** Lists of what has to be done begin with what is due next; the others with what came last. Words that are searched have an order of their own. */
export const sortOf = ({ view = 'all', sort, q }: QueueFilter): QueueSort => {
  if (q !== undefined) return '-receivedAt';
  return sort ?? (view === 'all' || view === 'not_told' || view === 'conflicts' ? '-receivedAt' : 'dueAt');
};

/** As the server is asked. */
export const queryOf = (filter: QueueFilter): ListQuery => {
  const { view, ...others } = filter;
  return { ...others, ...(view === undefined || view === 'all' ? {} : { view }), sort: sortOf(filter) };
};

/** Without one chip; a town takes its village along. */
export const withoutChip = (filter: QueueFilter, name: ChipName): QueueFilter => {
  const { [name]: _gone, ...rest } = filter;
  if (name !== 'townCode') return rest;
  const { villageCode: _village, ...others } = rest as QueueFilter;
  return others;
};

export const chipsOf = (filter: QueueFilter): ChipName[] =>
  CHIPS.filter((name) => filter[name] !== undefined && !(name === 'townCode' && filter.villageCode !== undefined));
