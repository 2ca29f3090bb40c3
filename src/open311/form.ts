import type { FastifyRequest } from 'fastify';
import { readingForm } from '../intake/upload-form.js';
import { Open311Fault } from './open311.filter.js';
import { bad, type Fault } from './query-rules.js';

const KIB = 1024;
const LIMITS = { fileSize: 5 * KIB * KIB, files: 3, fields: 60, fieldSize: 64 * KIB, parts: 63 };

export type Media = { filename: string; bytes: Buffer };
/** `media_url` may come several times (FixMyStreet with several photos): one a line. */
export type Form = { fields: Record<string, string>; media: Media[] };

/** Whether the sender is known: asked at the first picture, with the api_key that stood before it. */
export type Proves = (apiKey: string | undefined) => Promise<boolean>;

/**
 * The fields of either form, each once but `media_url`, and the pictures. Pictures of a form whose key is not known yet are held for few
 * callers at once. Throws Open311Fault 400, 415, 429.
 */
export const formOf = async (request: FastifyRequest, proves: Proves): Promise<Form> => {
  if (request.isMultipart()) return readingForm(() => multipart(request, proves));
  if (request.body instanceof URLSearchParams) return { fields: once([...request.body]), media: [] };
  throw new Open311Fault({ status: 415, description: 'Post application/x-www-form-urlencoded or multipart/form-data.' });
};

/** Forms whose pictures are held before anybody knows who sends them: 15 MiB each. */
const SEATS = 4;
let taken = 0;

const multipart = async (request: FastifyRequest, proves: Proves): Promise<Form> => {
  const pairs: [string, string][] = [];
  const media: Media[] = [];
  let seat: 'none' | 'known' | 'taken' = 'none';
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        pairs.push([part.fieldname, String(part.value)]);
        continue;
      }
      if (seat === 'none') {
        seat = (await proves(pairs.findLast(([name]) => name === 'api_key')?.[1])) ? 'known' : seated();
      }
      const bytes = await part.toBuffer();
      if (bytes.length > 0) media.push({ filename: part.filename, bytes });
    }
  } finally {
    if (seat === 'taken') taken -= 1;
  }
  return { fields: once(pairs), media };
};

const seated = (): 'taken' => {
  if (taken >= SEATS) throw new Open311Fault(CROWDED);
  taken += 1;
  return 'taken';
};

const CROWDED: Fault = {
  status: 429,
  description: 'Too many pictures are being received; send api_key before media, or try again later.',
  retryAfter: 10,
};

const SEVERAL = 'media_url';

const once = (pairs: readonly [string, string][]): Record<string, string> => {
  const fields = new Map<string, string>();
  for (const [name, given] of pairs) {
    // Browsers and Perl write line ends as CRLF; the same words shall be the same.
    const value = given.replace(/\r\n?/g, '\n');
    const known = fields.get(name);
    // "A null parameter should be treated as equivalent to a non-declared parameter."
    if (value === '' || value === known) continue;
    if (known !== undefined && name !== SEVERAL) throw new Open311Fault(bad(`${name.slice(0, 80)} was given twice.`));
    fields.set(name, known === undefined ? value : `${known}\n${value}`);
  }
  return Object.fromEntries(fields);
};
