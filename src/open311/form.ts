import type { FastifyRequest } from 'fastify';
import { readingForm } from '../intake/upload-form.js';
import { Open311Fault } from './open311.filter.js';
import { bad } from './query-rules.js';

const KIB = 1024;
const LIMITS = { fileSize: 5 * KIB * KIB, files: 3, fields: 60, fieldSize: 64 * KIB, parts: 63 };

export type Media = { filename: string; bytes: Buffer };
/** `media_url` may come several times (FixMyStreet with several photos): one a line. */
export type Form = { fields: Record<string, string>; media: Media[] };

/** The fields of either form, each once but `media_url`, and the pictures. Throws Open311Fault 400, 415. */
export const formOf = async (request: FastifyRequest): Promise<Form> => {
  if (request.isMultipart()) return readingForm(() => multipart(request));
  if (request.body instanceof URLSearchParams) return { fields: once([...request.body]), media: [] };
  throw new Open311Fault({ status: 415, description: 'Post application/x-www-form-urlencoded or multipart/form-data.' });
};

const multipart = async (request: FastifyRequest): Promise<Form> => {
  const pairs: [string, string][] = [];
  const media: Media[] = [];
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else {
      const bytes = await part.toBuffer();
      if (bytes.length > 0) media.push({ filename: part.filename, bytes });
    }
  }
  return { fields: once(pairs), media };
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
