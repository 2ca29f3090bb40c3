import { refusal, type Rule } from '../../kernel/rule.js';
import { DAY, millis, type Instant } from '../../kernel/time.js';

export type BackupAge = { newest: Instant | undefined; now: Instant; days: number };

/** A backup older than `days` days of 24 hours, or none at all, is worth a warning. */
export const backupIsRecent: Rule<BackupAge> = ({ newest, now, days }) => {
  if (newest === undefined) {
    return refusal(
      'backup.none',
      '还没有做过备份；请运行 npm run huicha -- backup，并定时执行。',
      'There is no backup yet; run npm run huicha -- backup, and have it run regularly.',
    );
  }
  if (millis(now) - millis(newest) <= days * DAY) return undefined;
  return refusal(
    'backup.old',
    `最近一次备份是 ${newest}，已超过 ${days} 天。`,
    `The last backup is of ${newest}, more than ${days} days ago.`,
  );
};
