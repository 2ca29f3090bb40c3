import type { Staff } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { addDays, dayOf, type Instant } from '../../kernel/time.js';
import type { PeopleService } from '../../people/people.service.js';

/** Who took this out of the system, when, and the code under which it is on record: stands on everything that leaves on paper or as a file. */
export type ReaderMark = { name: string; username: string; at: Instant; code: string };

export const readerMark = async (people: PeopleService, actor: Staff, at: Instant): Promise<ReaderMark> => {
  const member = await people.staff(actor.id);
  return { name: actor.name, username: member?.username ?? actor.id, at, code: shortCode() };
};

/** `3FA2-91C0`: the random end of an id. */
const shortCode = (): string => {
  const end = newId().replaceAll('-', '').slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
};

/** `2026-10-12 09:00`, in Shanghai. */
export const shownTime = (at: Instant): string => at.slice(0, 16).replace('T', ' ');

/** Until when: the end of a day is its own 24:00, not the next one's 00:00. */
export const shownEnd = (at: Instant): string =>
  at.slice(11, 16) === '00:00' ? `${addDays(dayOf(at), -1)} 24:00` : shownTime(at);

export const shownMark = ({ name, username, at, code }: ReaderMark): string => `${name}（${username}） ${shownTime(at)} ${code}`;
