import { Injectable } from '@nestjs/common';
import type { OpenCase } from '../cases/cases.service.js';
import { maskedWords } from '../cases/masked-words.js';
import { MOST_MET } from '../explanation/drafts/reply-draft-rules.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { dayOf, startOfDay } from '../kernel/time.js';
import { ADDRESSEE } from './addressee.js';
import { objectionToMeeting, UNKNOWN_PART } from './form-rules.js';
import type { FormKind } from './form-kinds.js';
import { TEMPLATES } from './templates.js';

export type WrittenPart = { part: string; text: string };
export type Words = Record<string, string>;

/**
 * A drafter's words without the complainant. The next save writes over them, so whoever tried names on them would leave nothing behind: each
 * save that met the complainant is told among the readings of the identity, and nobody is answered by more than a few of them a day.
 */
@Injectable()
export class FormWordsMaskService {
  constructor(private readonly vault: VaultService) {}

  /** A refusal is answered, not thrown: what is told of it has to be kept. Throws BadRequest `form.unknown-part`. */
  async masked(
    { tx, file, at }: OpenCase,
    actor: Staff,
    kind: FormKind,
    written: readonly WrittenPart[],
  ): Promise<Words | Refused> {
    const known = new Set([ADDRESSEE, ...TEMPLATES[kind].parts.map(({ id }) => id)]);
    if (written.some(({ part }) => !known.has(part))) throw new BadRequest(UNKNOWN_PART);
    const words: Words = {};
    for (const { part, text } of written) words[part] = await maskedWords(this.vault, tx, file, text);
    const places = written.filter(({ part, text }) => words[part] !== text).length;
    if (places === 0) return words;
    const caseId = file.kase.id;
    const before = await this.vault.timesMet(tx, { caseId, actor, since: startOfDay(dayOf(at)) });
    await this.vault.logMet(tx, { caseId, actor, at, places });
    const objection = objectionToMeeting({ before, most: MOST_MET });
    return objection ? new Refused(objection) : words;
  }
}
