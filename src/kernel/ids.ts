import { randomFillSync } from 'node:crypto';

/** Random bytes are fetched for many ids at once: one by one they were 4 % of a registration. */
const POOL = Buffer.alloc(16 * 256);
let used = POOL.length;

/** Of the id before: the millisecond and the counter within it. */
let lastMs = 0;
let counter = 0;

/**
 * A new identifier: UUID version 7 (RFC 9562), time-ordered, so that rows written together lie together. Within a process each is greater
 * than the one before: a 32-bit counter behind the milliseconds starts at random and is counted up.
 */
export const newId = (): string => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // The top bit stays free to be counted into.
    counter = POOL.readUInt32BE(used) >>> 1;
  } else {
    counter += 1;
    if (counter > 0xffff_ffff) {
      lastMs += 1;
      counter = 0;
    }
  }
  const head = lastMs.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(8, '0');
  const rest = POOL.toString('hex', used + 4, used + 9);
  used += 16;
  return `${head.slice(0, 8)}-${head.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3, 6)}-${count.slice(6)}${rest}`;
};
