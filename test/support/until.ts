import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds, asking every `everyMs`; throws after `limitMs` (ms) with the sentence. */
export const until = async (
  sentence: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs = 15_000,
  everyMs = 10,
): Promise<void> => {
  const limit = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error(`not within ${limitMs} ms: ${sentence}`);
    await sleep(everyMs);
  }
};
