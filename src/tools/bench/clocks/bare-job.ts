export const BARE_QUEUE = 'bench-bare';

/** `connect` makes a worker that waits; `work` lets it begin. */
export type BareJob = { what: 'connect' | 'work'; redisUrl: string; concurrency: number };
