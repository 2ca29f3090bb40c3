import { describe, expect, it } from '@jest/globals';
import { backupIsRecent } from './backup-age-rules.js';

const NOW = '2026-12-05T18:00:00.000+08:00';

describe('the age of the last backup', () => {
  it('is fine up to the limit, to the millisecond', () => {
    expect(backupIsRecent({ newest: '2026-12-03T18:00:00.000+08:00', now: NOW, days: 2 })).toBeUndefined();
    expect(backupIsRecent({ newest: '2026-12-03T17:59:59.999+08:00', now: NOW, days: 2 })?.code).toBe('backup.old');
  });

  it('is worst where there is none', () => {
    expect(backupIsRecent({ newest: undefined, now: NOW, days: 2 })?.code).toBe('backup.none');
  });
});
