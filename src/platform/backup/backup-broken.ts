import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';

/** The backup is not what was written, or only a part of it. */
export class BackupBroken extends Refused {
  constructor() {
    super(
      refusal(
        'backup.broken',
        '备份文件已损坏、被改动或不完整，不能使用；请换用另一份备份。',
        'The backup is damaged, altered or incomplete and cannot be used; take another one.',
      ),
    );
  }
}

/** The file is no backup of this kind, or the passphrase is another. */
export class WrongPassphrase extends Refused {
  constructor() {
    super(
      refusal(
        'backup.passphrase',
        '口令不对，或者这不是本系统的备份文件。',
        'The passphrase is wrong, or this is not a backup of this system.',
      ),
    );
  }
}
