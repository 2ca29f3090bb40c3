import { setPriority } from 'node:os';
import { typeset, type Sheet } from './typeset.js';

type Order = { id: number; sheets: readonly Sheet[] };

/** Where the processor is short, a desk that asks goes before a page that is set. */
const BEHIND_THE_SERVER = 19;
setPriority(BEHIND_THE_SERVER);

// Of what a terminal or a supervisor tells the whole group, the server decides: it ends its press itself, after the last page.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
// Also where the server was killed.
process.on('disconnect', () => process.exit());

/** One order after another, in a process of its own: while a page is set, the server answers. */
process.on('message', ({ id, sheets }: Order) => {
  typeset(sheets).then(
    ({ pdf, missing }) => process.send?.({ id, pdf, missing }),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
