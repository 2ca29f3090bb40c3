import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sealer } from '../platform/crypto/sealing.js';
import { pendingMigrations } from '../platform/database/pending-migrations.js';
import { Reader } from '../platform/database/reader.js';
import { HealthWarnings, type HealthWarning } from '../platform/health/health-warnings.js';
import { JOB_QUEUE, type Health, type JobQueue } from '../platform/queue/job-queue.js';

export type Part = 'database' | 'migrations' | 'queue' | 'keys';
export type Readiness = Record<Part, Health>;

/** A part that has not answered by then (ms) counts as failing. */
const PATIENCE = 3_000;
const PROBE = { owner: 'health', purpose: 'probe' };

/** Whether this process can do its work right now, part by part. */
@Injectable()
export class HealthService {
  constructor(
    private readonly reader: Reader,
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    private readonly healthWarnings: HealthWarnings,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  async readiness(): Promise<Readiness> {
    const [database, migrations, queue, keys] = await Promise.all([
      answered(() => this.database()),
      answered(() => this.migrations()),
      answered(() => this.queue.isHealthy()),
      answered(async () => this.keys()),
    ]);
    return { database, migrations, queue, keys };
  }

  /** What an operator should see to while everything works. */
  warnings(): Promise<HealthWarning[]> {
    return this.healthWarnings.now();
  }

  private async database(): Promise<Health> {
    await this.reader.sql('SELECT 1 AS one');
    return { ok: true };
  }

  private async migrations(): Promise<Health> {
    const missing = await pendingMigrations(this.reader, this.dataSource);
    return missing.length === 0 ? { ok: true } : { ok: false, detail: `${missing.length} migrations are not applied` };
  }

  /** Seals and opens a word, which fails without a usable master key. */
  private keys(): Health {
    const isSame = this.sealer.open(PROBE, this.sealer.seal(PROBE, 'probe')).toString() === 'probe';
    return isSame ? { ok: true } : { ok: false, detail: 'the master key does not open what it sealed' };
  }
}

/** A failing part tells its kind, not its message: driver errors name hosts and users. */
const answered = async (ask: () => Promise<Health>): Promise<Health> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${PATIENCE} ms` }), PATIENCE);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch (error) {
    return { ok: false, detail: error instanceof Error && 'code' in error ? String(error.code) : 'failed' };
  } finally {
    clearTimeout(timer);
  }
};
