import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import type { CaseFile } from '../cases/case-file.js';
import { maskedWords } from '../cases/masked-words.js';
import { objectionToActor } from '../cases/permissions/may.js';
import type { RespondentType } from '../cases/vocabulary.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotYourRole, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { sha256 } from '../platform/audit/canonical-json.js';
import type { RedactionDto } from './dto/records.dto.js';
import type { RedactionDraftDto } from './dto/redaction.dto.js';
import { redacted, suggestRedactions } from './redaction-rules.js';

/** The text that towns may read (R20): the desk is shown what to take out, and confirms a text of its own. Each verb throws NotFound, NotYourRole. */
@Injectable()
export class RedactionService {
  constructor(
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    private readonly reader: Reader,
  ) {}

  /** What the desk works from. Suggestions are never complete, and nothing of them is applied before the desk confirms. */
  async draft(actor: Staff, caseId: string): Promise<RedactionDraftDto> {
    const file = await this.cases.read(actor, caseId);
    const objection = objectionToActor('redaction', actor, file);
    if (objection) throw new NotYourRole(objection);
    const { workingText: text, redactedText: confirmedText } = file.kase;
    const suggestions = suggestRedactions(text, await this.namesIn(file));
    return { text, suggestions, suggestedText: redacted(text, suggestions), confirmedText, version: versionOf(confirmedText) };
  }

  /** What the desk confirms may hold nothing by which the complainant is known. Throws Refused `redaction.changed`, `redaction.identity-leak`. */
  confirm(actor: Staff, caseId: string, { text, basedOn }: RedactionDto): Promise<{ id: string; redactedText: string }> {
    return this.cases.act(actor, caseId, 'redaction', async (open) => {
      if (basedOn !== undefined && basedOn !== versionOf(open.file.kase.redactedText)) throw new Refused(CHANGED);
      if ((await maskedWords(this.vault, open.tx, open.file, text)) !== text) throw new Refused(LEAK);
      await this.cases.record(open, 'redaction', actor, { patch: { redactedText: text } });
      return { id: caseId, redactedText: text };
    });
  }

  private async namesIn({ kase, children, respondents }: CaseFile): Promise<string[]> {
    const accused = respondents.filter(({ type }) => !BODIES.includes(type)).map(({ name }) => name);
    const given = await Promise.all([kase, ...children].map(({ id }) => this.vault.givenNames(this.reader, id)));
    return [...accused, ...given.flat()];
  }
}

/** A committee is no person: that it is accused is what the town has to know. */
const BODIES: readonly RespondentType[] = [
  'VEC',
  'VILLAGE_COMMITTEE',
  'TOWN_LEADERSHIP_GROUP',
  'GUIDANCE_GROUP',
  'DISTRICT_OFFICE',
];

const versionOf = (confirmedText: string | null): string => (confirmedText === null ? 'none' : sha256(confirmedText));

const CHANGED = refusal(
  'redaction.changed',
  '他人刚刚确认了另一份文本，请先对照。',
  'Somebody else has just confirmed another text; compare both first.',
);

const LEAK = refusal(
  'redaction.identity-leak',
  '文本中仍有反映人的姓名、电话、证件号或住址，请删去后再确认。',
  "The text still holds the complainant's name, number or address; take it out first.",
);
