import type { Reads } from '../../src/platform/database/tx.js';
import { readChronicle, type CaseRows, type Chronicle } from './invariants/chronicle.js';
import * as clocks from './invariants/clocks.js';
import * as events from './invariants/events.js';
import * as followUps from './invariants/follow-ups.js';
import * as ownWork from './invariants/own-work.js';
import * as resolved from './invariants/resolved.js';
import * as whole from './invariants/whole.js';

type OfCase = (rows: CaseRows, all: Chronicle) => string[];
type OfWhole = (all: Chronicle) => string[];

/** Each name is a sentence; a violation begins with it. */
export const OF_A_CASE: Readonly<Record<string, OfCase>> = {
  ...events,
  ...ownWork,
  ...resolved,
  ...clocks,
  ...followUps,
};

export const OF_THE_WHOLE: Readonly<Record<string, OfWhole>> = {
  numbersAreGapless: whole.numbersAreGapless,
  stepsLeaveMessages: whole.stepsLeaveMessages,
  noMessageDied: whole.noMessageDied,
  everyStateIsReachable: whole.everyStateIsReachable,
};

/**
 * What in the whole database contradicts the seven invariants of lifecycle.md, one sentence each; nothing when all hold. `marks` are
 * words of identity (names, telephones) that must stand nowhere in the open.
 */
export const violationsIn = async (reads: Reads, marks: readonly string[] = []): Promise<string[]> => {
  const all = await readChronicle(reads);
  return [
    ...all.cases.flatMap((rows) =>
      Object.entries(OF_A_CASE).flatMap(([name, check]) =>
        check(rows, all).map((fault) => `${name}: ${rows.kase.number} ${fault}`),
      ),
    ),
    ...Object.entries(OF_THE_WHOLE).flatMap(([name, check]) => check(all).map((fault) => `${name}: ${fault}`)),
    ...(await whole.marksInTheOpen(reads, marks)).map((fault) => `marksInTheOpen: ${fault}`),
  ];
};
