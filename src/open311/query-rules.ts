import { DAY, dayOf, instant, millis, type Day, type Instant } from '../kernel/time.js';
import type { PublicStatus } from './open311-request.entity.js';

/** The specification's own numbers: the span of one query, and how many it answers. */
export const MOST_DAYS = 90;
export const MOST_REQUESTS = 1000;

export type Fault = { status: 400 | 403 | 404 | 405 | 413 | 415 | 429; description: string; retryAfter?: number };
export type Format = 'json' | 'xml';

export type Query =
  | { ids: string[] }
  | { from: Day; to: Day; serviceCodes: string[] | undefined; statuses: PublicStatus[] | undefined; page: Page };

/** The first row and how many: the extension `page` and `page_size`; without it, the first thousand. */
export type Page = { offset: number; limit: number };

/** `requests.json` → the name and the format; XML where none is asked, for the specification demands that one. */
export const splitFormat = (text: string): { name: string; format: Format } | undefined => {
  const [, name, format] = /^(.+)\.(json|xml)$/.exec(text) ?? [];
  if (name && format) return { name, format: format as Format };
  return /\.(json|xml)$/.test(text) || /^[^.]*\.[a-z]{1,5}$/.test(text) ? undefined : { name: text, format: 'xml' };
};

type Asked = Readonly<Record<string, unknown>>;

const MOST_TEXT = 40_000;

/** One value of the address; a name that is given twice is no value. */
export const valueOf = (asked: Asked, name: string): string | undefined | Fault => {
  const value = asked[name];
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' && value.length <= MOST_TEXT ? value : bad(`${name} must be given once.`);
};

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/;

const momentOf = (asked: Asked, name: string): Instant | undefined | Fault => {
  const value = valueOf(asked, name);
  return typeof value === 'string' ? instantOf(name, value) : value;
};

/** A moment of the W3 note; nothing for nothing. */
export const instantOf = (name: string, value: string | undefined): Instant | undefined | Fault => {
  if (value === undefined) return undefined;
  // In an address an unescaped plus is read as a blank.
  const text = value.replace(/ (\d{2}:?\d{2})$/, '+$1');
  const isReal = MOMENT.test(text) && !Number.isNaN(Date.parse(text)) && realDay(text.slice(0, 10));
  return isReal ? instant(text) : bad(`${name} must be a W3C date-time with its zone, like 2026-10-12T00:00:00Z.`);
};

const realDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day >= '2000-01-01' && day < '2100-01-01';
};

/** From when to when, as days; without either the last 90, with one of them 90 from or up to it. */
export const spanOf = (asked: Asked, now: Instant): { from: Day; to: Day } | Fault => {
  const [start, end] = [momentOf(asked, 'start_date'), momentOf(asked, 'end_date')];
  if (isFault(start)) return start;
  if (isFault(end)) return end;
  const to = end ?? (start === undefined ? now : earlier(instant(millis(start) + MOST_DAYS * DAY), now));
  const from = start ?? instant(millis(to) - MOST_DAYS * DAY);
  if (millis(from) > millis(to))
    return start !== undefined && end === undefined
      ? { from: dayOf(from), to: dayOf(from) }
      : bad('start_date lies after end_date.');
  if (millis(to) - millis(from) > MOST_DAYS * DAY) return bad(`The span is at most ${MOST_DAYS} days.`);
  return { from: dayOf(from), to: dayOf(to) };
};

const earlier = (one: Instant, other: Instant): Instant => (millis(one) < millis(other) ? one : other);

/** What GET requests asks for. With ids everything else is passed over, as the specification says. */
export const queryOf = (asked: Asked, now: Instant): Query | Fault => {
  const ids = listOf(asked, 'service_request_id');
  if (isFault(ids)) return ids;
  if (ids) return ids.length > MOST_REQUESTS ? bad(`At most ${MOST_REQUESTS} ids.`) : { ids };
  const serviceCodes = listOf(asked, 'service_code');
  const statuses = listOf(asked, 'status');
  if (isFault(serviceCodes)) return serviceCodes;
  if (isFault(statuses)) return statuses;
  if (statuses?.some((each) => each !== 'open' && each !== 'closed')) return bad('status is open or closed.');
  const span = spanOf(asked, now);
  if (isFault(span)) return span;
  const page = pageOf(asked);
  return isFault(page) ? page : { ...span, serviceCodes, statuses: statuses as PublicStatus[] | undefined, page };
};

const pageOf = (asked: Asked): Page | Fault => {
  const [page, size] = [countOf(asked, 'page', MOST_PAGES), countOf(asked, 'page_size', Infinity)];
  if (isFault(page)) return page;
  if (isFault(size)) return size;
  const limit = Math.min(size ?? MOST_REQUESTS, MOST_REQUESTS);
  return { offset: ((page ?? 1) - 1) * limit, limit };
};

const MOST_PAGES = 1_000_000;

const countOf = (asked: Asked, name: string, most: number): number | undefined | Fault => {
  const value = valueOf(asked, name);
  if (value === undefined || typeof value !== 'string') return value;
  return /^[1-9]\d{0,6}$/.test(value) && Number(value) <= most ? Number(value) : bad(`${name} is a whole number from 1.`);
};

/** Values with commas between them, or the name given several times, as the specification has it both. */
const listOf = (asked: Asked, name: string): string[] | undefined | Fault => {
  const given = asked[name];
  const value = Array.isArray(given) ? given.join(',') : given;
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > MOST_TEXT) return bad(`${name} is too long.`);
  const values = value.split(',').map((each) => each.trim());
  return values.filter(Boolean);
};

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'description' in value && 'status' in value && typeof value.status === 'number';

export const bad = (description: string): Fault => ({ status: 400, description });
