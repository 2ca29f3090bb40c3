import { isTextWithin } from '../platform/http/field-values.js';
import { bad, isFault, type Fault } from './query-rules.js';

export type PostedRequest = {
  serviceCode: string;
  villageCode: string;
  description: string | undefined;
  place: string | undefined;
  happenedAt: string | undefined;
  mediaUrls: string[];
  complainant: { name?: string; phone?: string; email?: string; anonymous?: boolean };
};

/** Names of the specification, and how many characters each may have here. */
const MOST: Readonly<Record<string, number>> = {
  service_code: 200,
  description: 5_000,
  address_string: 200,
  address_id: 12,
  first_name: 50,
  last_name: 50,
  phone: 100,
  email: 200,
  'attribute[village]': 12,
  'attribute[happened_at]': 200,
};

/**
 * What the form says. A point on the map (`lat`, `long`) and what tells the device (`device_id`, `account_id`) are let go unread: the village
 * is all that is asked for, and a point would be the complainant's own door.
 */
export const requestOf = (fields: Readonly<Record<string, string>>): PostedRequest | Fault => {
  for (const [name, max] of Object.entries(MOST)) {
    const value = fields[name];
    if (value && !isTextWithin(value, 1, max)) return bad(`${name} must be text of at most ${max} characters, not only blanks.`);
  }
  const of = (name: string): string | undefined => fields[name] || undefined;
  const serviceCode = of('service_code');
  if (serviceCode === undefined) return bad('service_code was not provided.');
  const villageCode = of('attribute[village]') ?? of('address_id');
  if (villageCode === undefined) return bad('attribute[village] was not provided.');
  const mediaUrls = mediaUrlsOf(fields);
  if (isFault(mediaUrls)) return mediaUrls;
  const [first, last] = [of('first_name'), of('last_name')];
  const name = first === undefined && last === undefined ? undefined : fullName(first ?? '', last ?? '');
  const [phone, email] = [of('phone'), of('email')];
  return {
    serviceCode,
    villageCode,
    description: of('description'),
    place: of('address_string'),
    happenedAt: of('attribute[happened_at]'),
    mediaUrls,
    complainant: {
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
      ...(name === undefined ? { anonymous: true } : {}),
    },
  };
};

const MOST_URLS = 10;
const MOST_URL = 500;

/** The addresses of pictures that somebody keeps elsewhere: words of the complainant, which nobody fetches. */
export const mediaUrlsOf = (fields: Readonly<Record<string, string>>): string[] | Fault => {
  const urls = (fields['media_url'] ?? '').split('\n').filter(Boolean);
  if (urls.length > MOST_URLS) return bad(`media_url may be given ${MOST_URLS} times.`);
  const isOdd = urls.some((url) => url.length > MOST_URL || !/^https?:\/\/\S+$/.test(url));
  return isOdd ? bad(`media_url must be a web address of at most ${MOST_URL} characters.`) : urls;
};

/** A Chinese name has no blank in it, and the family name comes first. */
const fullName = (first: string, last: string): string =>
  /\p{Script=Han}/u.test(first + last) ? `${last}${first}` : `${first} ${last}`.trim();
