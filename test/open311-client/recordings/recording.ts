import assert from 'node:assert/strict';
import type { City } from '../city.js';
import type { Answer, Pairs, Sent } from '../client.js';
import { readRequests, type Row } from '../documents.js';

/** One request as a client that councils use puts it on the wire, and what that client needs to find in the answer. */
export type Recording = {
  client: string;
  does: string;
  sends: (city: City) => Promise<Sent>;
  understands: (answer: Answer, city: City) => void | Promise<void>;
};

const urlencoded = 'application/x-www-form-urlencoded';
export const firstRow = (answer: Answer, format: 'xml' | 'json'): Row => readRequests(answer, format)[0] ?? {};
export const hasId = (row: Row): void => assert.ok(row['service_request_id'] || row['token'], JSON.stringify(row));
export const ok = (answer: Answer): void => assert.equal(answer.status, 200, answer.text.slice(0, 300));
export const get = (path: string, headers: Pairs): Sent => ({ method: 'GET', path, headers });
export const form = (path: string, headers: Pairs, body: string): Sent => ({
  method: 'POST',
  path,
  headers: [...headers, ['Content-Type', urlencoded]],
  body: Buffer.from(body),
});
