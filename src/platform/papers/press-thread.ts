import { parentPort } from 'node:worker_threads';
import { typeset, type Sheet } from './typeset.js';

type Order = { id: number; sheets: readonly Sheet[] };

/** One order after another, in a thread of its own: while a page is set, the server answers. */
parentPort?.on('message', ({ id, sheets }: Order) => {
  typeset(sheets).then(
    ({ pdf, missing }) => parentPort?.postMessage({ id, pdf, missing }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
