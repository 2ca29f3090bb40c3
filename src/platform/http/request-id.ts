import type { IncomingMessage } from 'node:http';
import { newId } from '../../kernel/ids.js';

/** The caller's own request id where it is a sane word (a proxy may have given one), a new one otherwise. */
export const requestId = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : newId();
};
