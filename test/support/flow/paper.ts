import { succeeded, type Flow } from './flow.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A scan of a signed paper, or a photograph, on the case's file; answers its id. */
export const paper = async (flow: Flow, username: string, caseId: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([PNG], { type: 'image/png' }), 'paper.png');
  const answer = await (await flow.world.as(username)).post(`/api/cases/${caseId}/evidence`, form);
  return succeeded(answer, 'evidence').id;
};
