import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { visibleTo } from '../cases/permissions/visibility.js';
import { ElectionRow } from '../elections/election.entity.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf, instant, type Instant } from '../kernel/time.js';
import { insistOn } from '../people/office-acts.js';
import { note } from '../platform/audit/note.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { DueDataService, type DueData, type DueItem } from './due-data.service.js';
import type { RetainedKind } from './retention-file.js';
import { RetentionItem, type ItemState } from './retention-item.entity.js';
import { RetentionPlan } from './retention-plan.entity.js';
import { RetentionPolicy } from './retention-policy.service.js';
import { deciderIsAnother, listIsTheOneSeen } from './retention-rules.js';

export type PlanCount = { kind: RetainedKind; state: ItemState; count: number };
/** `counts` and `cases` are of what the reader may see. */
export type PlanView = Omit<RetentionPlan, 'districtCode'> & { counts: PlanCount[] };
export type PlanLine = {
  number: string;
  caseId: string;
  kind: RetainedKind;
  dueOn: string;
  state: ItemState;
  reason: string | null;
};
export type PlanDetails = PlanView & { items: PlanLine[] };
export type Decision = { approve: boolean; digest: string; note?: string };

const MOST_LINES = 5_000;

/** Lists of what is to be erased: proposed by the district office, decided by the head (model §4.11; whoever audits does not act). */
@Injectable()
export class RetentionPlansService {
  constructor(
    private readonly due: DueDataService,
    private readonly policy: RetentionPolicy,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What would be on a list today, of the cases that the actor may see; nothing is written. Throws NotYourRole, NotFound. */
  dryRun(actor: Staff, electionId: string): Promise<DueData> {
    insistOn('proposeRetention', actor);
    return this.due.of(this.reader, actor.districtCode, electionId, dayOf(this.now()), visibleTo(actor));
  }

  /** Throws NotYourRole, NotFound, Refused `retention.plan-open`, `retention.nothing-due`. */
  propose(actor: Staff, electionId: string): Promise<PlanView> {
    insistOn('proposeRetention', actor);
    return this.work.write(async (tx) => {
      const at = this.now();
      // Of two who propose at once the second waits here, and then finds the list of the first.
      await tx.lock(ElectionRow, { id: electionId, districtCode: actor.districtCode });
      const open = await tx.find(RetentionPlan, {
        districtCode: actor.districtCode,
        electionId,
        state: ['proposed', 'approved'],
      });
      if (open.length > 0) throw new Refused(PLAN_OPEN);
      const { due } = await this.due.of(tx, actor.districtCode, electionId, dayOf(at));
      if (due.length === 0) throw new Refused(NOTHING_DUE);
      const plan = await this.insert(tx, actor, electionId, due, at);
      this.note(tx, actor, at, 'retention.propose', plan, { items: due.length });
      return { ...shown(plan), counts: await this.counts(tx, actor, plan.id) };
    });
  }

  /** Throws NotYourRole, NotFound, Refused `retention.own-plan`, `retention.another-list`, `retention.decided`. */
  decide(actor: Staff, planId: string, { approve, digest, note: words }: Decision): Promise<PlanView> {
    insistOn('decideRetention', actor);
    return this.work.write(async (tx) => {
      const at = this.now();
      const plan = await this.lockOwn(tx, actor, planId);
      if (plan.state !== 'proposed') throw new Refused(DECIDED);
      const objection =
        deciderIsAnother({ proposerId: plan.proposedById, deciderId: actor.id }) ??
        listIsTheOneSeen({ digest: plan.digest, seen: digest });
      if (objection) throw new Refused(objection);
      const patch = {
        state: approve ? ('approved' as const) : ('rejected' as const),
        decidedById: actor.id,
        decidedAt: at,
        note: words ?? null,
      };
      await tx.update(RetentionPlan, { id: planId }, patch);
      this.note(tx, actor, at, approve ? 'retention.approve' : 'retention.reject', plan, {});
      if (approve)
        await this.outbox.announce(tx, { name: 'retention.approved', districtCode: actor.districtCode, payload: { planId } });
      return { ...shown({ ...plan, ...patch }), counts: await this.counts(tx, actor, planId) };
    });
  }

  /** Newest first. Throws NotYourRole. */
  async list(actor: Staff): Promise<{ items: PlanView[] }> {
    insistOn('readRetention', actor);
    const plans = await this.reader.find(RetentionPlan, { districtCode: actor.districtCode }, { proposedAt: 'DESC' }, 100);
    const items = await Promise.all(
      plans.map(async (plan) => ({ ...shown(plan), counts: await this.counts(this.reader, actor, plan.id) })),
    );
    return { items };
  }

  /** With its lines, as far as the reader may see the cases; at most 5,000. Throws NotYourRole, NotFound. */
  async one(actor: Staff, planId: string): Promise<PlanDetails> {
    insistOn('readRetention', actor);
    const plan = await this.reader.findOne(RetentionPlan, { id: planId, districtCode: actor.districtCode });
    if (!plan) throw new NotFound();
    const { sql, params } = visibleTo(actor);
    const items = await this.reader.sql<PlanLine>(
      `SELECT c.number AS number, i.case_id AS "caseId", i.kind AS kind, i.due_on AS "dueOn", i.state AS state, i.reason AS reason
       FROM retention_items i JOIN cases c ON c.id = i.case_id WHERE i.plan_id = ? AND ${sql} ORDER BY c.number, i.id LIMIT ${MOST_LINES}`,
      [planId, ...params],
    );
    return { ...shown(plan), counts: await this.counts(this.reader, actor, planId), items };
  }

  private async insert(tx: Tx, actor: Staff, electionId: string, due: readonly DueItem[], at: Instant): Promise<RetentionPlan> {
    const { districtCode } = actor;
    const plan: RetentionPlan = {
      id: newId(),
      districtCode,
      electionId,
      dueOn: dayOf(at),
      policy: this.policy.months(),
      digest: digestOf(due),
      state: 'proposed',
      proposedById: actor.id,
      proposedAt: at,
      decidedById: null,
      decidedAt: null,
      note: null,
      doneAt: null,
    };
    tx.append(RetentionPlan, plan);
    const items = due.map(({ number: _number, ...item }): RetentionItem => {
      return { ...item, id: newId(), planId: plan.id, districtCode, state: 'planned', reason: null, at: null };
    });
    tx.append(RetentionItem, items);
    return plan;
  }

  private async lockOwn(tx: Tx, { districtCode }: Staff, planId: string): Promise<RetentionPlan> {
    const plan = await tx.lock(RetentionPlan, { id: planId });
    if (!plan || plan.districtCode !== districtCode) throw new NotFound();
    return plan;
  }

  private async counts(reads: Pick<Reader, 'sql'>, actor: Staff, planId: string): Promise<PlanCount[]> {
    const { sql, params } = visibleTo(actor);
    const rows = await reads.sql<PlanCount>(
      `SELECT i.kind AS kind, i.state AS state, COUNT(*) AS count FROM retention_items i JOIN cases c ON c.id = i.case_id
       WHERE i.plan_id = ? AND ${sql} GROUP BY i.kind, i.state ORDER BY i.kind, i.state`,
      [planId, ...params],
    );
    return rows.map(({ kind, state, count }) => ({ kind, state, count: Number(count) }));
  }

  private note(
    tx: Tx,
    actor: Staff,
    at: Instant,
    action: string,
    { id, digest, electionId }: RetentionPlan,
    more: Record<string, number>,
  ): void {
    const { districtCode } = actor;
    note(tx, {
      districtCode,
      at,
      actor,
      action,
      subject: { type: 'retention-plan', id },
      refs: { digest, election: electionId, ...more },
    });
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const shown = ({ districtCode: _district, ...plan }: RetentionPlan): Omit<RetentionPlan, 'districtCode'> => plan;

const digestOf = (due: readonly DueItem[]): string =>
  createHash('sha256')
    .update(due.map(({ caseId, kind, evidenceId, dueOn }) => [caseId, kind, evidenceId ?? '', dueOn].join(' ')).join('\n'))
    .digest('hex');

const PLAN_OPEN = refusal(
  'retention.plan-open',
  '本届已有一份未办完的销毁清单。',
  'There is a list for this election that is not finished yet.',
);
const NOTHING_DUE = refusal('retention.nothing-due', '没有到期可销毁的信息。', 'Nothing is due to be erased.');
const DECIDED = refusal('retention.decided', '该清单已作出决定。', 'The list has been decided already.');
