import type { Instant } from '../../kernel/time.js';

/** An action as a case's view shows it. */
export type KnownAction = { id: string; code: string; what: string; rerunLookBackId?: string | null };

/** What a caller of the API has learned of one case so far. */
export type Known = {
  id: string;
  number: string;
  queryCode: string;
  state: string;
  outcome: string | null;
  /** In their order. */
  allegations: { id: string }[];
  actions: KnownAction[];
  /** Only the desk and the office see them. */
  deliveries?: { id: string; recipient: string; mode: string; state: string }[];
  assignments: { id: string; part: 'lead' | 'co_handler'; releasedAt: Instant | null }[];
};

/** What a caller knows of everything else. */
export type World = {
  /** Account id of a username, group id of a name. */
  staffId(username: string): string;
  groupId(name: string): string;
  /** Another demo case, by the id of its complaint. */
  caseOf(complaintId: string): Known;
};

export type Body = Readonly<Record<string, unknown>>;

/** One call of the API, planned before the case exists: paths and bodies ask for ids when its time has come. */
export type Act = {
  /** What it is called in a report: `accept`, `finding`. */
  name: string;
  /** When it happened, or at the earliest could. */
  at: Instant;
  /** A username, or the complainant with number and code. */
  by: string;
  /** Nothing where nothing is left to do. */
  path(known: Known, world: World): string | undefined;
  body(known: Known, world: World): Body;
  /** Acts that come first. */
  after: readonly Act[];
  /** Whether the view must be read anew before, for ids that other answers did not hold. */
  needsView?: true;
};

export const CITIZEN = 'citizen';

type Draft = Omit<Act, 'path' | 'body' | 'after' | 'name'> & {
  after?: readonly (Act | undefined)[];
  body?: Body | ((known: Known, world: World) => Body);
};

const bodyOf = ({ body = {} }: Draft): Act['body'] => (typeof body === 'function' ? body : () => body);

const before = ({ after = [] }: Draft): Act[] => after.filter((act) => act !== undefined);

/** A step of the life cycle. */
export const step = (name: string, draft: Draft): Act => ({
  ...draft,
  name,
  path: ({ id }) => `/api/cases/${id}/steps/${name}`,
  body: bodyOf(draft),
  after: before(draft),
});

/** A record beside the case: `site-visits`, or a path that ends in an id of the case. */
export const record = (name: string, place: string | ((known: Known) => string), draft: Draft): Act => ({
  ...draft,
  name,
  path: (known) => `/api/cases/${known.id}/${typeof place === 'string' ? place : place(known)}`,
  body: bodyOf(draft),
  after: before(draft),
});

/** What the complainant does with number and query code. */
export const byCitizen = (name: string, draft: Omit<Draft, 'by'>): Act => {
  const own = bodyOf({ ...draft, by: CITIZEN });
  return {
    ...draft,
    by: CITIZEN,
    name: `citizen ${name}`,
    path: () => `/api/public/${name}`,
    body: (known, world) => ({ number: known.number, code: known.queryCode, ...own(known, world) }),
    after: before({ ...draft, by: CITIZEN }),
  };
};

/** The case's own action with that text; the server writes 【反映人】 for the complainant's name. Throws when the view does not show it. */
export const actionOf = (known: Known, { code, what }: { code: string; what: string }): KnownAction => {
  const ofCode = known.actions.filter((each) => each.code === code);
  const action = ofCode.find((each) => each.what === what) ?? ofCode.find((each) => each.what.includes('【'));
  if (!action) throw new Error(`${known.number} has no action ${code}`);
  return action;
};
