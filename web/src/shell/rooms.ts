import type { Session } from '../session/session.js';

/** A room of the desk in the menu. `isOpen` asks only what the server said of this person. */
export type Room = { path: string; key: RoomKey; isOpen: (session: Session) => boolean };

export const ROOM_KEYS = ['queues', 'intake', 'dashboard', 'alerts', 'duty', 'deliveries', 'field', 'admin'] as const;
export type RoomKey = (typeof ROOM_KEYS)[number];

const DESK_CHANNELS: readonly string[] = ['CALL', 'LETTER', 'VISIT', 'ONSITE'];
const ADMINISTRATION: readonly string[] = [
  'openAccounts',
  'overrideLimits',
  'moveElectionDays',
  'flagVillages',
  'readAudit',
  'readRetention',
  'writeGuidance',
];

/** Whoever takes calls has no time to look for the form when one comes in. */
const FIRST_WORK = 'CALL';

export const ROOMS: readonly Room[] = [
  { path: '/cases', key: 'queues', isOpen: ({ caseActs }) => caseActs.length > 0 },
  { path: '/intake', key: 'intake', isOpen: ({ channels }) => channels.some((channel) => DESK_CHANNELS.includes(channel)) },
  { path: '/field', key: 'field', isOpen: ({ caseActs }) => caseActs.includes('siteVisit') },
  { path: '/dashboard', key: 'dashboard', isOpen: ({ acts }) => acts.includes('readTownFigures') },
  { path: '/alerts', key: 'alerts', isOpen: () => true },
  { path: '/duty', key: 'duty', isOpen: ({ acts }) => acts.includes('readDutyScreen') },
  { path: '/deliveries', key: 'deliveries', isOpen: ({ acts }) => acts.includes('workDeliveries') },
  { path: '/admin', key: 'admin', isOpen: ({ acts }) => acts.some((act) => ADMINISTRATION.includes(act)) },
];

/** The room of a page, also of one that stands in no menu. */
export const roomAt = (pathname: string): RoomKey | 'outbox' | undefined =>
  [...ROOMS, { path: '/outbox', key: 'outbox' } as const].find(({ path }) => pathname.startsWith(path))?.key;

/** Where this person's work begins: at the telephone for whoever takes calls, else in the first room open to them. */
export const homeOf = (session: Session): string => {
  const rooms = ROOMS.filter(({ isOpen }) => isOpen(session));
  const desk = session.channels.includes(FIRST_WORK) ? rooms.find(({ key }) => key === 'intake') : undefined;
  return (desk ?? rooms[0])?.path ?? '/account';
};
