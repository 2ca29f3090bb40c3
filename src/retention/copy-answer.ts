import { newId } from '../kernel/ids.js';
import { copyPage } from './copy-page.js';
import type { DataCopy } from './data-copy.js';
import type { CopyForm } from './dto/retention.dto.js';

export type CopyReply = { header(name: string, value: string): unknown };

/** A copy in the form that was asked for. */
export const copyAnswer = (copy: DataCopy, form: CopyForm | undefined, reply: CopyReply): DataCopy | string => {
  if (form !== 'page') return copy;
  reply.header('content-type', 'text/html; charset=utf-8');
  return copyPage(copy, newId().slice(-8).toUpperCase());
};
