import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { instant, millis, type Instant } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { Metrics } from '../metrics/metrics.js';
import { backupIsRecent } from './backup-age-rules.js';
import type { BackupEnd } from './backup-contents.js';
import { BackupRecord } from './backup-record.entity.js';

/** Shows how old the last backup is, and warns when it lies too long ago. What is invented for a demonstration needs none. */
@Injectable()
export class BackupBook implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly warnings: HealthWarnings,
    private readonly metrics: Metrics,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'huicha_backup_age_seconds',
      help: 'Age of the last complete backup; absent where there is none',
      read: async () => (await this.newest()).map((at) => ({ value: (millis(this.now()) - millis(at)) / 1000 })),
    });
    if (this.settings.demo === 'off') this.warnings.watch(() => this.age());
  }

  private async age(): Promise<HealthWarning[]> {
    const [newest] = await this.newest();
    const warning = backupIsRecent({ newest, now: this.now(), days: this.settings.backupDays });
    return warning ? [warning] : [];
  }

  /** At most one. */
  private async newest(): Promise<Instant[]> {
    const records = await this.reader.find(BackupRecord, { missing: 0 }, { takenAt: 'DESC' }, 1);
    return records.map(({ takenAt }) => takenAt);
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

/** For the command, which works without the application. */
export const recordBackup = (work: UnitOfWork, takenAt: Instant, { files, bytes, missing }: BackupEnd): Promise<void> =>
  work.write((tx) =>
    tx.insert(BackupRecord, { id: newId(), takenAt, files, missing: missing.length, kibibytes: Math.ceil(bytes / 1024) }),
  );
