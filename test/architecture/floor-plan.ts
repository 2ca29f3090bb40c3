/**
 * The floors of docs/ARCHITECTURE.md, lowest first. Rooms of one line never import each other;
 * lines of the same floor stand in their lawful order.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['platform'],
  ['regions', 'calendar'],
  ['people'],
  ['elections'],
  ['deadlines', 'identity', 'evidence'],
  ['cases'],
  [
    ...['intake', 'routing', 'verification', 'correction', 'explanation', 'review', 'lookback', 'guidance'],
    ...['escalation', 'ladder', 'hotspots', 'timetable', 'retention'],
  ],
  ['notices', 'forms', 'citizen', 'queues', 'statistics', 'reports', 'open311'],
  ['app'],
];

/** Clients of the HTTP API that live in the tree; they know the kernel and nothing else. The demo loader of `app` shares their plan. */
const OUTSIDE = 'tools';

/** The room of a file below src/; what lies in src/ itself starts the application. */
export const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'app');

const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

export const isPlanned = (room: string): boolean => room === OUTSIDE || floorOf(room) >= 0;

/** Why `from` may not import `to`; nothing when it may. */
export const objectionToImport = (from: string, to: string): string | undefined => {
  if (from === to) return undefined;
  if (from === OUTSIDE) return to === 'kernel' ? undefined : 'tools know the kernel alone';
  if (to === OUTSIDE) return from === 'app' ? undefined : 'upward';
  if (floorOf(to) > floorOf(from)) return 'upward';
  return floorOf(to) === floorOf(from) ? 'sideways' : undefined;
};
