export type Place = {
  username: string;
  /** Below /desk. `:id` stands for a case under verification. */
  path: string;
  /** Pages of the village are for a telephone too. */
  isField?: boolean;
  /** Somebody before has this page too, but finds something else on it. */
  looksOther?: boolean;
};

/** Every page of the desk, by somebody whose page it is. A page that the router knows and this list does not fails web/src/routes.spec.ts. */
export const PAGES: readonly Place[] = [
  { username: 'djy01', path: '/' },
  { username: 'djy01', path: '/intake' },
  { username: 'djy01', path: '/intake/call' },
  { username: 'djy01', path: '/intake/letter' },
  { username: 'djy01', path: '/intake/visit' },
  { username: 'djy01', path: '/intake/transfer' },
  { username: 'djy01', path: '/intake/entries/gone', isField: true },
  { username: 'djy01', path: '/intake/told/gone', isField: true },
  { username: 'djy01', path: '/outbox', isField: true },
  { username: 'djy01', path: '/nowhere', isField: true },
  { username: 'slfz01', path: '/cases' },
  { username: 'slfz01', path: '/cases/:id' },
  { username: 'slfz01', path: '/account', isField: true },
  { username: 'zd1_zz', path: '/cases' },
  { username: 'zd1_zz', path: '/cases/:id', looksOther: true },
  { username: 'zd1_01', path: '/intake/onsite' },
  { username: 'zd1_01', path: '/cases/:id', looksOther: true },
  { username: 'zd1_01', path: '/alerts' },
  { username: 'zd1_01', path: '/field', isField: true },
  { username: 'zd1_01', path: '/field/cases/:id', isField: true },
  { username: 'zd1_01', path: '/field/cases/:id/visit', isField: true },
  { username: 'zd1_01', path: '/field/entries/gone', isField: true },
  { username: 'zld101', path: '/cases' },
  { username: 'zld101', path: '/cases/:id', looksOther: true },
  { username: 'zld101', path: '/dashboard' },
  { username: 'fzr01', path: '/cases' },
  { username: 'fzr01', path: '/dashboard', looksOther: true },
  { username: 'xjb01', path: '/cases' },
  { username: 'xjb01', path: '/dashboard' },
  { username: 'xjb01', path: '/dashboard/town/990114101' },
  { username: 'xjb01', path: '/look-backs' },
  { username: 'xjb01', path: '/alerts' },
  { username: 'xjb01', path: '/duty' },
  { username: 'xjb01', path: '/deliveries' },
  { username: 'jw01', path: '/cases' },
  { username: 'fc01', path: '/cases' },
  { username: 'sj01', path: '/cases' },
  { username: 'sj01', path: '/admin/audit' },
  { username: 'sj01', path: '/admin/categories' },
  { username: 'xjb01', path: '/admin/elections' },
  { username: 'xjb01', path: '/admin/villages' },
  { username: 'xjb01', path: '/admin/guidance' },
  { username: 'xjb01', path: '/admin/retention' },
  { username: 'admin01', path: '/admin' },
  { username: 'admin01', path: '/admin/staff' },
  { username: 'admin01', path: '/admin/groups' },
  { username: 'admin01', path: '/admin/limits' },
  { username: 'admin01', path: '/admin/holidays' },
  { username: 'admin01', path: '/admin/jobs' },
  { username: 'admin01', path: '/admin/open311' },
  { username: 'admin01', path: '/admin/tokens' },
];
