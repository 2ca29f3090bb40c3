import { BullmqQueue } from '../../../src/platform/queue/bullmq-queue.js';

/** Wakes the processes from outside, as the sweep and as alarms do, at one moment (ms): so many of each. */
export const wakeTogether = async (redisUrl: string, times: number, at: number): Promise<void> => {
  const queue = new BullmqQueue({ redisUrl, role: 'api' });
  try {
    const names = Array.from({ length: times }, () => ['rungs.sweep', 'rungs.due']).flat();
    const jobs = names.map((name, index) => ({
      job: { id: `stir-${at}-${index}`, name, payload: {} },
      delayMs: Math.max(0, at - Date.now()),
    }));
    await queue.addMany(jobs, { queue: 'deadlines' });
  } finally {
    await queue.close();
  }
};

/** How many alarms lie in the queue. */
export const alarmsSet = async (redisUrl: string): Promise<number> => {
  const queue = new BullmqQueue({ redisUrl, role: 'api' });
  try {
    return (await queue.depths()).deadlines.delayed;
  } finally {
    await queue.close();
  }
};
