import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { refusal } from '../kernel/rule.js';
import { HealthWarnings, type HealthWarning } from '../platform/health/health-warnings.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { JOB_QUEUE, type JobQueue, type QueueDepth } from '../platform/queue/job-queue.js';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const satisfies readonly (keyof QueueDepth)[];

/** Shows how much stands in the queues, and warns of a queue that works but was set up wrongly. */
@Injectable()
export class QueueSigns implements OnModuleInit {
  constructor(
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    private readonly metrics: Metrics,
    private readonly warnings: HealthWarnings,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'huicha_queue_jobs',
      help: 'Jobs in the queues (Redis: of all processes, embedded: of this one)',
      labels: ['queue', 'state'],
      read: async () =>
        Object.entries(await this.queue.depths()).flatMap(([queue, depth]) =>
          STATES.map((state) => ({ labels: { queue, state }, value: depth[state] })),
        ),
    });
    this.warnings.watch(() => this.setUpWrongly());
  }

  private async setUpWrongly(): Promise<HealthWarning[]> {
    const { ok, detail } = await this.queue.isHealthy();
    return ok && detail ? [refusal('queue.policy', `任务队列设置有误：${detail}`, `The queue is set up wrongly: ${detail}`)] : [];
  }
}
