import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allowUnionTypes: true });
addFormats.default(ajv);

/** Holds an answer against a schema of the specification (test/open311/schemas). */
export const expectBySchema = (name: string, value: unknown): void => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas', `${name}.json`), 'utf8')) as object;
  const isRight = ajv.validate(schema, value);
  expect({ name, errors: isRight ? null : ajv.errors }).toEqual({ name, errors: null });
};
