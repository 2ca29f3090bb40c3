import { Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { ClockName } from '../deadlines/clock-names.js';
import type { Actor } from '../kernel/actor.js';
import { CaseChanged, NotYourRole, StepRefused } from '../kernel/errors.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { appendEvent } from './case-events.js';
import type { CaseFile } from './case-file.js';
import { coHandlerOf, leadOf } from './case-facts.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { endFollowUps } from './end-follow-ups.js';
import { Case } from './entities/case.entity.js';
import { objectionToStep } from './lifecycle/objection-to-step.js';
import { stateChange } from './lifecycle/state-change.js';
import { STEP_TABLE } from './lifecycle/step-table.js';
import { NoticeDeskService } from './notice-desk.service.js';
import { objectionToActor } from './permissions/may.js';
import type { Step } from './step-names.js';
import type { FollowUpEnding } from './vocabulary.js';

export type StepDetails = {
  /** For the event's sentence: ids, codes and dates. */
  particulars?: Record<string, unknown>;
  /** For the notice to the complainant: what model §4.12 has it carry. */
  notice?: { subjectId?: string; particulars?: Record<string, unknown> };
  /** Other columns of the case that the step sets. */
  patch?: Partial<Case>;
};

/** The only code that changes a case's state. */
@Injectable()
export class TakeStepService {
  constructor(
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly notices: NoticeDeskService,
    private readonly outbox: Outbox,
  ) {}

  /** Throws NotYourRole, or StepRefused with the reason, when the step cannot be taken. Rooms ask it before their own rules. */
  examine(file: CaseFile, step: Step, actor: Actor, now: Instant): void {
    const notYours = objectionToActor(step, actor, file);
    if (notYours) throw new NotYourRole(notYours);
    const objection = objectionToStep(step, { file, actor, now });
    if (objection) throw new StepRefused(objection);
  }

  /**
   * Takes the step: case row (with the version check), event, clocks, notice and outgoing message, all in `tx`. The room has
   * written its own rows into `tx` and into the file before. Throws NotYourRole, StepRefused, CaseChanged.
   */
  async take(tx: Tx, file: CaseFile, step: Step, actor: Actor, at: Instant, details: StepDetails = {}): Promise<void> {
    this.examine(file, step, actor, at);
    const { kase } = file;
    const row = STEP_TABLE[step];
    const fromState = kase.state;
    const change = stateChange(step, file, at);
    const notice = row.notice && (await this.notices.issue(tx, kase, row.notice, at, details.notice));
    const patch = { ...change.patch, ...details.patch, version: kase.version + 1 };
    const changed = await tx.update(Case, { id: kase.id, version: kase.version }, patch);
    if (changed === 0) throw new CaseChanged();
    Object.assign(kase, patch);
    const event = await appendEvent(tx, file, actor, at, {
      kind: step,
      visibility: row.visibility,
      fromState,
      toState: change.to,
      particulars: {
        ...details.particulars,
        ...(change.outcome ? { outcome: change.outcome } : {}),
        ...(notice ? { noticeId: notice.id } : {}),
      },
    });
    await this.moveClocks(tx, file, step, at);
    if (isFollowUpEnding(step) && kase.state !== fromState) await endFollowUps(tx, file, step, at);
    await this.outbox.announce(tx, {
      name: 'case.step-taken',
      districtCode: kase.districtCode,
      payload: { caseId: kase.id, eventId: event.id, step },
    });
  }

  private async moveClocks(tx: Tx, file: CaseFile, step: Step, at: Instant): Promise<void> {
    const { kase } = file;
    const { meet = [], cancel = [], start = [] } = STEP_TABLE[step].clocks;
    for (const clock of meet) await this.clocks.meet(tx, kase.id, clock, at);
    for (const clock of cancel) await this.clocks.cancel(tx, kase.id, clock, at, undefined, step);
    if (step === 'withdraw' && kase.state === 'closed') await this.clocks.cancel(tx, kase.id, 'all-open', at, undefined, step);
    const owed = start.filter((clock) => clock !== 'not_taken_town' || coHandlerOf(file));
    if (owed.length === 0) return;
    const context = await this.contexts.of(kase, at, file.suspensions);
    for (const clock of owed) await this.clocks.start(tx, clock, context, { from: at, subjectId: subjectOf(clock, file) });
  }
}

/** What cancels the clock of a follow-up ends the follow-up. */
const isFollowUpEnding = (step: Step): step is FollowUpEnding & Step =>
  ['reopen', 'requestReview', 'requestRecheck', 'withdraw'].includes(step);

/** "Not taken" is each group's own obligation; without a co-handling group there is none. */
const subjectOf = (clock: ClockName, file: CaseFile): string | undefined =>
  clock === 'not_taken_lead' ? leadOf(file)?.id : clock === 'not_taken_town' ? coHandlerOf(file)?.id : undefined;
