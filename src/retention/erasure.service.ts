import { Inject, Injectable, Logger } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { Case } from '../cases/entities/case.entity.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { VaultService } from '../identity/vault.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { note } from '../platform/audit/note.js';
import { FormerContents } from '../platform/database/former-contents.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { RetentionItem } from './retention-item.entity.js';
import { RetentionPlan } from './retention-plan.entity.js';
import { leftOut, type LeftOut } from './retention-rules.js';

/** Cases looked up at a time; each is erased in a transaction of its own. */
const BATCH = 50;
/** Where keys, sealed contents and hashes stood. */
const EMPTIED = ['vault_records', 'blind_indexes', 'query_codes', 'evidence_items'];

/** Carries approved lists out. Safe to run twice and to break off anywhere: what is erased is marked in the transaction that erases it. */
@Injectable()
export class ErasureService {
  private readonly log = new Logger(ErasureService.name);

  constructor(
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    private readonly evidence: EvidenceService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly former: FormerContents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All approved lists to their end. Answers how many identities, scans and recordings went. */
  async run(): Promise<number> {
    let erased = 0;
    for (const { id } of await this.reader.find(RetentionPlan, { state: 'approved' }, { decidedAt: 'ASC' }))
      erased += await this.carryOut(id);
    return erased;
  }

  private async carryOut(planId: string): Promise<number> {
    let erased = 0;
    for (let caseIds = await this.next(planId); caseIds.length > 0; caseIds = await this.next(planId))
      for (const caseId of caseIds) erased += await this.work.write((tx) => this.eraseCase(tx, planId, caseId));
    // A list is done only once the database holds none of it any more; until then the next run takes it up again.
    await this.former.clear(EMPTIED);
    await this.work.write((tx) => this.finish(tx, planId));
    return erased;
  }

  private async next(planId: string): Promise<string[]> {
    const rows = await this.reader.sql<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM retention_items WHERE plan_id = ? AND state = 'planned' ORDER BY case_id LIMIT ${BATCH}`,
      [planId],
    );
    return rows.map(({ case_id }) => case_id);
  }

  /** The case is locked first: whoever opens it again at this moment comes before or after, never in between. */
  private async eraseCase(tx: Tx, planId: string, caseId: string): Promise<number> {
    const file = await this.cases.lock(tx, caseId);
    const items = await tx.find(RetentionItem, { planId, caseId, state: 'planned' });
    if (items.length === 0) return 0;
    const at = instant(this.clock.now());
    const reason = leftOut({ ...file.kase, parent: await this.parentOf(tx, file.kase) });
    if (reason) {
      await this.leaveOut(tx, items, reason, at);
      return 0;
    }
    for (const { id, kind, evidenceId } of items) {
      if (kind === 'identity') await this.eraseIdentity(tx, caseId);
      else await this.evidence.erase(tx, caseId, evidenceId!);
      await tx.update(RetentionItem, { id }, { state: 'erased', at });
    }
    const has = (kind: string): number => items.filter((item) => item.kind === kind).length;
    const particulars = { planId, identity: has('identity') > 0, scans: has('scan'), recordings: has('recording') };
    const system = { kind: 'system', districtCode: file.kase.districtCode } as const;
    await this.cases.record({ tx, file, at }, 'erasure', system, { particulars, visibility: 'public' });
    return items.length;
  }

  /** What a sender called a file is often a name, also of files that stay. */
  private async eraseIdentity(tx: Tx, caseId: string): Promise<void> {
    await this.vault.destroy(tx, caseId);
    await this.evidence.eraseNames(tx, caseId);
  }

  private async leaveOut(tx: Tx, items: readonly RetentionItem[], reason: LeftOut, at: string): Promise<void> {
    for (const { id } of items) await tx.update(RetentionItem, { id }, { state: 'left_out', reason, at });
    const [{ districtCode, planId, caseId }] = items as [RetentionItem];
    const actor = { kind: 'system', districtCode } as const;
    note(tx, {
      districtCode,
      at,
      actor,
      action: 'retention.leave-out',
      subject: { type: 'case', id: caseId },
      refs: { plan: planId, reason },
    });
  }

  private async parentOf(tx: Tx, { parentId }: Case): Promise<Case | null> {
    return parentId === null ? null : ((await tx.findOne(Case, { id: parentId })) ?? null);
  }

  private async finish(tx: Tx, planId: string): Promise<void> {
    const plan = await tx.lock(RetentionPlan, { id: planId });
    if (plan?.state !== 'approved') return;
    const { districtCode } = plan;
    const at = instant(this.clock.now());
    await tx.update(RetentionPlan, { id: planId }, { state: 'done', doneAt: at });
    const actor = { kind: 'system', districtCode } as const;
    note(tx, { districtCode, at, actor, action: 'retention.done', subject: { type: 'retention-plan', id: planId } });
    tx.afterCommit(() => this.log.log(`the list ${planId} is carried out`));
  }
}
