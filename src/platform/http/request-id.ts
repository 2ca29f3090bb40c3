import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Tells processes apart; within one, requests are counted. */
const PROCESS = randomUUID().slice(0, 13);
let count = 0;

/** The caller's own request id where it is a sane word (a proxy may have given one), a new one otherwise. */
export const requestId = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given)) return given;
  count += 1;
  return `${PROCESS}-${count.toString(36)}`;
};
