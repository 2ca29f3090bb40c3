import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../../cases/case-file.js';
import { VaultService } from '../../identity/vault.service.js';
import type { Staff } from '../../kernel/actor.js';
import { Refused } from '../../kernel/errors.js';
import { dayOf, startOfDay, type Instant } from '../../kernel/time.js';
import type { Tx } from '../../platform/database/tx.js';
import { MaskingService } from '../masking.service.js';
import { objectionToMeeting } from './reply-draft-rules.js';

type Opened = { tx: Tx; file: CaseFile; at: Instant };

/** What may be kept, and where the complainant was taken out of it; or why nothing is kept. */
export type DraftWords<T> = { words: T; named: (keyof T & string)[] } | Refused;

/**
 * The words of a draft without the complainant. The next save writes over them, so whoever tried names on it would leave nothing behind: each
 * text that met the complainant is told among the readings of the identity, and nobody is answered by more than a few of them a day.
 */
@Injectable()
export class DraftWordsService {
  constructor(
    private readonly masking: MaskingService,
    private readonly vault: VaultService,
  ) {}

  /** A refusal is answered, not thrown: what is told of it has to be kept. */
  async masked<T extends Record<string, string>>({ tx, file, at }: Opened, actor: Staff, typed: T): Promise<DraftWords<T>> {
    const words: Record<string, string> = {};
    for (const [name, text] of Object.entries(typed)) words[name] = await this.masking.masked(tx, file, text);
    const named = Object.keys(typed).filter((name) => words[name] !== typed[name]);
    if (named.length === 0) return { words: words as T, named: [] };
    const caseId = file.kase.id;
    const before = await this.vault.timesMet(tx, { caseId, actor, since: startOfDay(dayOf(at)) });
    await this.vault.logMet(tx, { caseId, actor, at, places: named.length });
    const objection = objectionToMeeting({ before });
    return objection ? new Refused(objection) : { words: words as T, named };
  }
}
