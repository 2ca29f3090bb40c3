import { succeeded } from '../client.js';
import type { Flow } from './flow.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A signed paper, or a photograph, on the case's file; as a `scan` it shows who complains. Answers its id. */
export const paper = async ({ world }: Pick<Flow, 'world'>, username: string, caseId: string, sort?: 'scan'): Promise<string> => {
  const form = new FormData();
  if (sort) form.append('sort', sort);
  form.append('file', new Blob([PNG], { type: 'image/png' }), 'paper.png');
  const answer = await (await world.as(username)).post(`/api/cases/${caseId}/evidence`, form);
  return succeeded(answer, 'evidence').id;
};
