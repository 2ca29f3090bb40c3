import assert from 'node:assert/strict';
import type { City } from './city.js';
import type { Answer } from './client.js';
import { readErrors, type Format } from './documents.js';
import { assertFits } from './schemas.js';

/** One sentence of the specification and the check that holds a server to it. */
export type Sentence = {
  /** What the server does. */
  says: string;
  /** Where that is written, so that a failure can be decided. */
  source: string;
  check: (city: City) => Promise<void>;
};

export const geoReport = 'GeoReport v2 (open311.github.io GeoReport_v2/index.md)';
export const fixMyStreet = 'FixMyStreet wiki, Open311-FMS Proposed differences; open311-adapter Endpoint/Role/mySociety.pm';
export const both: readonly Format[] = ['xml', 'json'];

export const without = <Pair extends readonly [string, string]>(pairs: readonly Pair[], ...names: string[]): Pair[] =>
  pairs.filter(([name]) => !names.includes(name));

/** An error of the specification: the status, and `<errors><error>` or the bare array with code and description. */
export const assertRefused = (answer: Answer, format: Format, ...statuses: number[]): void => {
  assert.ok(
    statuses.includes(answer.status),
    `answered ${answer.status}, not ${statuses.join(' or ')}: ${answer.text.slice(0, 300)}`,
  );
  assertFits('errors', readErrors(answer, format));
};

/** Where the specification leaves the choice: an ordinary answer or an ordinary refusal, but never a breakdown. */
export const assertOrderly = (answer: Answer, format: Format): void => {
  if (answer.status !== 200) assertRefused(answer, format, 400, 404);
};
