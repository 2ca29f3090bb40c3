import { Injectable } from '@nestjs/common';
import { findingsNow } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Finding } from '../cases/entities/finding.entity.js';
import { UNKNOWN_ALLEGATION, UNKNOWN_EVIDENCE } from '../cases/unknown-ids.js';
import { LegalBasisService } from '../elections/legal-basis.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Reads } from '../platform/database/tx.js';
import type { FindingDto } from './dto/finding.dto.js';
import { needsActionByKind, objectionToFinding } from './finding-rules.js';
import { objectionToVerifying } from './verifying-rules.js';
import { maskedWords } from '../cases/masked-words.js';

const UNKNOWN_RULE = refusal(
  'input.unknown-rule',
  '依据清单中没有这条规定。',
  'The legal basis on file has no such rule or source.',
);

@Injectable()
export class FindingsService {
  constructor(
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    private readonly evidence: EvidenceService,
    private readonly law: LegalBasisService,
  ) {}

  /** Drafts what was established on one allegation; an earlier draft of this round gives way. Throws BadRequest for unknown ids, Refused. */
  draft(actor: Staff, caseId: string, input: FindingDto): Promise<Finding> {
    return this.cases.act(actor, caseId, 'finding', async (open) => {
      const { tx, file, at } = open;
      const allegation = file.allegations.find((a) => a.id === input.allegationId);
      if (!allegation) throw new BadRequest(UNKNOWN_ALLEGATION);
      await this.insistOnSources(tx, caseId, input);
      const { kind, reasons } = input;
      const objection =
        objectionToVerifying(file.kase) ??
        objectionToFinding({ kind, reasons, isAllegationTransferred: allegation.transferredAt !== null });
      if (objection) throw new Refused(objection);
      if (input.basedOn !== undefined && input.basedOn !== (latestOn(file, allegation.id)?.id ?? 'none'))
        throw new Refused(CHANGED);
      await supersede(open, allegation.id);
      const finding: Finding = {
        id: newId(),
        caseId,
        allegationId: allegation.id,
        round: file.kase.round,
        kind,
        reasons: await maskedWords(this.vault, tx, file, reasons),
        cause: input.cause ?? null,
        rulesBroken: input.rulesBroken ?? [],
        effectOnResult: input.effectOnResult ?? null,
        proofStandard: input.proofStandard === undefined ? null : await maskedWords(this.vault, tx, file, input.proofStandard),
        evidenceIds: input.evidenceIds ?? [],
        dissent: input.dissent === undefined ? null : await maskedWords(this.vault, tx, file, input.dissent),
        replyOpinion: input.replyOpinion ?? null,
        needsAction: input.needsAction ?? needsActionByKind(kind),
        authorId: actor.id,
        draftedAt: at,
        supersededAt: null,
        approvedById: null,
        approvedAt: null,
      };
      await tx.insert(Finding, finding);
      file.findings.push(finding);
      await this.cases.record(open, 'finding', actor, {
        particulars: { findingId: finding.id, allegationId: allegation.id, kind },
      });
      return finding;
    });
  }

  private async insistOnSources(reads: Reads, caseId: string, { rulesBroken = [], evidenceIds = [] }: FindingDto): Promise<void> {
    const isKnown = (rule: string): boolean => this.law.rule(rule) !== undefined || this.law.sourceOf(rule) !== undefined;
    if (!rulesBroken.every(isKnown)) throw new BadRequest(UNKNOWN_RULE);
    if (evidenceIds.length === 0) return;
    const known = new Set((await this.evidence.list(reads, caseId)).map(({ id }) => id));
    if (!evidenceIds.every((id) => known.has(id))) throw new BadRequest(UNKNOWN_EVIDENCE);
  }
}

const CHANGED = refusal(
  'finding.changed',
  '这一诉求点的认定刚刚被他人改写，请对照后再存。',
  'Somebody else has just rewritten the finding on this point; compare both first.',
);

const latestOn = (file: CaseFile, allegationId: string): Finding | undefined =>
  findingsNow(file).findLast((f) => f.allegationId === allegationId);

const supersede = async ({ tx, file, at }: OpenCase, allegationId: string): Promise<void> => {
  for (const former of findingsNow(file).filter((f) => f.allegationId === allegationId)) {
    await tx.update(Finding, { id: former.id }, { supersededAt: at });
    former.supersededAt = at;
  }
};
