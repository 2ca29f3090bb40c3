import type { MultipartFields } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { EVIDENCE_SORTS, type EvidenceSort } from '../evidence/evidence-types.js';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { isTextWithin } from '../platform/http/field-values.js';
import type { IncomingFile } from './case-evidence.service.js';

const NOTE_MAX = 1000;

/** The words that stood before the file, by their names. */
export type FormBefore = { words: Readonly<Record<string, string>> };

/** The one file of a multipart form; `sort` and `note` may stand before or behind it. Throws BadRequest `evidence.no-file`. */
export const uploadOf = async (request: FastifyRequest): Promise<IncomingFile & FormBefore> => {
  if (!request.isMultipart()) throw new BadRequest(NO_FILE);
  const parts = request.parts();
  for await (const part of untilFile(parts)) {
    if (part.type !== 'file') continue;
    if (part.fieldname !== 'file') throw new BadRequest(NO_FILE);
    return {
      filename: part.filename,
      stream: part.file,
      words: wordsOf(part.fields),
      beside: async () => {
        while (!(await parts.next()).done);
        return besideOf(part.fields);
      },
    };
  }
  throw new BadRequest(NO_FILE);
};

/** What busboy says of a form that is none, or that ends too early; its errors bear no code. */
const BROKEN = /^(Multipart: Boundary not found|Unexpected end of|Malformed )/;

/** Runs the reading of a form; a form that cannot be read to its end is the caller's mistake. Throws BadRequest `evidence.form-broken`. */
export const readingForm = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && BROKEN.test(error.message)) throw new BadRequest(BROKEN_FORM);
    throw error;
  }
};

/** `for await` would close the form when it is left at the file; the rest is still to come. */
const untilFile = <P>(parts: AsyncIterator<P>): AsyncIterable<P> => ({
  [Symbol.asyncIterator]: () => ({ next: () => parts.next() }),
});

const valueOf = (fields: MultipartFields, name: string): unknown => {
  const part = fields[name];
  return part && !Array.isArray(part) && part.type === 'field' && part.value !== '' ? part.value : undefined;
};

const wordsOf = (fields: MultipartFields): Record<string, string> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name): [string, string][] => {
      const value = valueOf(fields, name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

const besideOf = (fields: MultipartFields): { sort?: EvidenceSort; note?: string } => {
  const sort = valueOf(fields, 'sort');
  const note = valueOf(fields, 'note');
  if (sort !== undefined && !isSort(sort)) throw new BadRequest(WRONG_SORT);
  if (note !== undefined && !isTextWithin(note, 1, NOTE_MAX)) throw new BadRequest(WRONG_NOTE);
  return { sort, note };
};

const isSort = (value: unknown): value is EvidenceSort => (EVIDENCE_SORTS as readonly unknown[]).includes(value);

const NO_FILE = refusal('evidence.no-file', '请以表单上传一个文件（字段 file）。', 'Upload one file as a form (field "file").');
const BROKEN_FORM = refusal(
  'evidence.form-broken',
  '表单不完整，未能读到文件结尾，请重新上传。',
  'The form is broken or ended too early; upload the file again.',
);
const WRONG_SORT = refusal(
  'evidence.unknown-sort',
  `材料种类须为 ${EVIDENCE_SORTS.join('、')} 之一。`,
  `The sort must be one of ${EVIDENCE_SORTS.join(', ')}.`,
);
const WRONG_NOTE = refusal(
  'evidence.note-too-long',
  `说明不超过 ${NOTE_MAX} 个字。`,
  `The note has at most ${NOTE_MAX} characters.`,
);
