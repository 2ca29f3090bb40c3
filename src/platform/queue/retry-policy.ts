/** How often a job is tried, and how long (ms) the queue pauses after the first failure; each further pause doubles. */
export type RetryPolicy = { attempts: number; firstPauseMs: number };

/** Ten tries: pauses of 1, 2, 4 … 256 s, altogether about eight and a half minutes. */
export const STANDARD_RETRIES: RetryPolicy = { attempts: 10, firstPauseMs: 1_000 };

/** The pause (ms) after the given number of failed tries (1 or more). */
export const pauseAfter = (failures: number, policy: RetryPolicy): number => policy.firstPauseMs * 2 ** (failures - 1);
