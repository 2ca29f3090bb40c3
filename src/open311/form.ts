import type { FastifyRequest } from 'fastify';
import { readingForm } from '../intake/upload-form.js';
import { Open311Fault } from './open311.filter.js';
import { bad } from './query-rules.js';

const KIB = 1024;
const LIMITS = { fileSize: 5 * KIB * KIB, files: 1, fields: 60, fieldSize: 64 * KIB, parts: 61 };

export type Media = { filename: string; bytes: Buffer };
export type Form = { fields: Record<string, string>; media: Media | undefined };

/** The fields of either form, each once, and the one picture. Throws Open311Fault 400, 415. */
export const formOf = async (request: FastifyRequest): Promise<Form> => {
  if (request.isMultipart()) return readingForm(() => multipart(request));
  if (request.body instanceof URLSearchParams) return { fields: once([...request.body]), media: undefined };
  throw new Open311Fault({ status: 415, description: 'Post application/x-www-form-urlencoded or multipart/form-data.' });
};

const multipart = async (request: FastifyRequest): Promise<Form> => {
  const pairs: [string, string][] = [];
  let media: Media | undefined;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else {
      const bytes = await part.toBuffer();
      if (bytes.length > 0) media = { filename: part.filename, bytes };
    }
  }
  return { fields: once(pairs), media };
};

const once = (pairs: readonly [string, string][]): Record<string, string> => {
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (fields.has(name) && fields.get(name) !== value) throw new Open311Fault(bad(`${name.slice(0, 80)} was given twice.`));
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
};
