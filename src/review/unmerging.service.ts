import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import type { Allegation } from '../cases/entities/allegation.entity.js';
import type { Case } from '../cases/entities/case.entity.js';
import { Exclusion } from '../cases/entities/exclusion.entity.js';
import { Finding } from '../cases/entities/finding.entity.js';
import { Reply } from '../cases/entities/reply.entity.js';
import { Verifier } from '../cases/entities/verifier.entity.js';
import { isOfPublicInterest, RegisterCaseService } from '../cases/register-case.service.js';
import { reindexCase, searchable } from '../cases/search-index.js';
import type { Staff } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import { copiesOf, pointsToTake, respondentsToTake, standingRecusals } from './copies.js';
import { seatsNow, type Seats } from './seats-rules.js';
import { separateCases } from './separate-cases.js';

export type Taken = { seats: Seats | undefined; patch: Partial<Case> };

/** A merged child whose copy of the reply was set aside becomes a case of its own again. */
@Injectable()
export class UnmergingService {
  constructor(
    private readonly cases: CasesService,
    private readonly registry: RegisterCaseService,
  ) {}

  /**
   * Before the step: the child takes a copy of the parent's allegations with their findings, of those who verified, of the reply that
   * was set aside, and of the respondents, against whom conflicts are checked anew. Answers the parent's groups and what changes in
   * the case row. The copies belong to the round that ends.
   */
  async takeFromParent(open: OpenCase, actor: Staff, parentId: string): Promise<Taken> {
    const { file } = open;
    const parent = await this.cases.lock(open.tx, parentId);
    const pointOf = await this.takeAllegations(open, parent);
    await this.takeWork(open, parent, pointOf);
    await this.takeConflicts(open, parent);
    await separateCases(this.cases, open, parent, actor);
    const { kase, allegations } = file;
    await reindexCase(
      open.tx,
      kase.number,
      searchable(
        kase,
        allegations.map((a) => a.text),
      ),
    );
    const severity = Math.max(kase.severity, this.registry.severityOf(allegations)) as Case['severity'];
    const patch = {
      severity,
      category: this.registry.categoryOf(allegations),
      isOfPublicInterest: kase.isOfPublicInterest || isOfPublicInterest(allegations),
    };
    return { seats: seatsNow(parent), patch };
  }

  /** Answers the child's allegation for each of the parent's. */
  private async takeAllegations({ tx, file }: OpenCase, parent: CaseFile): Promise<ReadonlyMap<string, string>> {
    const { known, missing } = pointsToTake(file.allegations, parent.allegations);
    const last = Math.max(0, ...file.allegations.map((a) => a.ordinal));
    const added: Allegation[] = await this.registry.addAllegations(tx, file.kase.id, missing, last + 1);
    file.allegations.push(...added);
    return new Map([...known, ...missing.map((point, i): [string, string] => [point.id, added[i]!.id])]);
  }

  private async takeWork({ tx, file, at }: OpenCase, parent: CaseFile, pointOf: ReadonlyMap<string, string>): Promise<void> {
    const { findings, verifiers, replies } = copiesOf(parent, file, pointOf, at, newId);
    if (findings.length > 0) await tx.insert(Finding, findings);
    if (verifiers.length > 0) await tx.insert(Verifier, verifiers);
    if (replies.length > 0) await tx.insert(Reply, replies);
    file.findings.push(...findings);
    file.verifiers.push(...verifiers);
    file.replies.push(...replies);
  }

  private async takeConflicts({ tx, file, at }: OpenCase, parent: CaseFile): Promise<void> {
    await this.registry.addRespondents(tx, file, respondentsToTake(file.respondents, parent.respondents), at);
    const recused = standingRecusals(parent.exclusions)
      .filter((x) => !file.exclusions.some((k) => k.liftedAt === null && k.staffId === x.staffId && k.groupId === x.groupId))
      .map((x) => ({ ...x, id: newId(), caseId: file.kase.id, since: at }));
    if (recused.length > 0) await tx.insert(Exclusion, recused);
    file.exclusions.push(...recused);
  }
}
