import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { typeset, type Sheet } from './typeset.js';

type Order = { id: number; sheets: readonly Sheet[] };

/** On Linux of this thread alone: where the processor is short, a desk that asks goes before a page that is set. */
const BEHIND_THE_SERVER = 10;
setPriority(BEHIND_THE_SERVER);

/** One order after another, in a thread of its own: while a page is set, the server answers. */
parentPort?.on('message', ({ id, sheets }: Order) => {
  typeset(sheets).then(
    ({ pdf, missing }) => parentPort?.postMessage({ id, pdf, missing }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
