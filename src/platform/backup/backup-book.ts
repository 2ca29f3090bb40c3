import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { instant, type Instant } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { backupIsRecent } from './backup-age-rules.js';
import type { BackupEnd } from './backup-contents.js';
import { BackupRecord } from './backup-record.entity.js';

/** Warns when the last backup lies too long ago. What is invented for a demonstration needs none. */
@Injectable()
export class BackupBook implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly warnings: HealthWarnings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    if (this.settings.demo === 'off') this.warnings.watch(() => this.age());
  }

  private async age(): Promise<HealthWarning[]> {
    const [newest] = await this.reader.find(BackupRecord, { missing: 0 }, { takenAt: 'DESC' }, 1);
    const now = instant(this.clock.now());
    const warning = backupIsRecent({ newest: newest?.takenAt, now, days: this.settings.backupDays });
    return warning ? [warning] : [];
  }
}

/** For the command, which works without the application. */
export const recordBackup = (work: UnitOfWork, takenAt: Instant, { files, bytes, missing }: BackupEnd): Promise<void> =>
  work.write((tx) =>
    tx.insert(BackupRecord, { id: newId(), takenAt, files, missing: missing.length, kibibytes: Math.ceil(bytes / 1024) }),
  );
