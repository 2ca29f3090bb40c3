import { arch, cpus, platform, release, totalmem } from 'node:os';
import { dayOf, instant } from '../../kernel/time.js';
import type { Machine } from './result.js';

/** What the figures were measured on. */
export const thisMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.version,
  date: dayOf(instant(Date.now())),
});
