import { randomFillSync } from 'node:crypto';

/** Asking the system for a few bytes costs as much as for a few thousand, so they are drawn from a small supply. */
const supply = Buffer.allocUnsafeSlow(4096);
let used = supply.length;

/** Random bytes for keys and nonces, at most 4096. Handed out once: their place in the supply is wiped. */
export const freshBytes = (count: number): Buffer => {
  if (used + count > supply.length) {
    randomFillSync(supply);
    used = 0;
  }
  const taken = supply.subarray(used, used + count);
  const bytes = Buffer.from(taken);
  taken.fill(0);
  used += count;
  return bytes;
};
