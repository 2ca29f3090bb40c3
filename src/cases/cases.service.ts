import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { CaseChanged, NotFound, NotYourRole } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { appendEvent } from './case-events.js';
import type { CaseFile } from './case-file.js';
import { CaseFilesService } from './case-files.service.js';
import { Case } from './entities/case.entity.js';
import type { OpenCase } from './open-case.js';
import { objectionToActor } from './permissions/may.js';
import type { Act } from './permissions/permission-table.js';
import { visibleTo } from './permissions/visibility.js';
import { ReviseConflictsService } from './revise-conflicts.service.js';
import { TakeStepService, type StepDetails } from './take-step.service.js';
import { type Visibility } from './vocabulary.js';
import { STEPS, type CaseRecord, type Step } from './step-names.js';
import { isShutOut } from './order-rules.js';

export type { OpenCase } from './open-case.js';

export type RecordDetails = {
  particulars?: Record<string, unknown>;
  visibility?: Visibility;
  patch?: Partial<Case>;
  /** For what not every reader of the case may know of. */
  keepsVersion?: boolean;
};

/** Acts that give somebody a part in the case: conflicts are looked for once more before. */
const ASSIGNING: readonly Act[] = [
  'accept',
  'startVerification',
  'confirm',
  'action',
  'actionReplacement',
  'reassignment',
  'routeDisputeDecision',
  'requestReview',
  'requestRecheck',
  'sendBack',
  'reopen',
];

const isStep = (act: Act): act is Step => (STEPS as readonly string[]).includes(act);

/** The way into a case file: what is not visible to the actor is not found, what is not theirs to do is refused. */
@Injectable()
export class CasesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: CaseFilesService,
    private readonly steps: TakeStepService,
    private readonly conflicts: ReviseConflictsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Instant {
    return instant(this.clock.now());
  }

  /** The case file as this actor may open it. Throws NotFound. */
  async read(actor: Actor, caseId: string): Promise<CaseFile> {
    return this.files.load(this.reader, await this.visible(this.reader, actor, caseId));
  }

  /** The file without asking who looks: for presenting what an actor's own act has just left behind. */
  async reread(caseId: string): Promise<CaseFile> {
    const kase = await this.reader.findOne(Case, { id: caseId });
    if (!kase) throw new NotFound();
    return this.files.load(this.reader, kase);
  }

  /**
   * Opens the case for one act in one transaction. Steps are refused with `case.changed` when the case has moved since this
   * request came in, or since `version`, the one the client saw. Throws NotFound, NotYourRole, StepRefused, CaseChanged.
   */
  async act<T>(actor: Actor, caseId: string, act: Act, work: (open: OpenCase) => Promise<T>, version?: number): Promise<T> {
    const seen = await this.visible(this.reader, actor, caseId);
    const expected = version ?? (isStep(act) ? seen.version : undefined);
    return this.work.write(async (tx) => {
      const file = await this.lock(tx, caseId);
      const at = this.now();
      if (ASSIGNING.includes(act) && (await this.conflicts.revise({ tx, file, at }))) await this.files.recount(tx, file);
      // Shut out between the look and the lock: as if it had been so before.
      if (actor.kind === 'staff' && isShutOut(file, { staffId: actor.id, groupId: actor.groupId })) throw new NotFound();
      if (expected !== undefined && file.kase.version !== expected) throw new CaseChanged();
      if (isStep(act)) {
        this.steps.examine(file, act, actor, at);
      } else {
        const notYours = objectionToActor(act, actor, file);
        if (notYours) throw new NotYourRole(notYours);
      }
      return work({ tx, file, at });
    });
  }

  /** Loads the file inside a transaction and keeps others from writing to it until the end. Throws NotFound. */
  async lock(tx: Tx, caseId: string): Promise<CaseFile> {
    const kase = await tx.lock(Case, { id: caseId });
    if (!kase) throw new NotFound();
    return this.files.load(tx, kase);
  }

  /** Takes a step of the life cycle; see TakeStepService. */
  takeStep({ tx, file, at }: OpenCase, step: Step, actor: Actor, details?: StepDetails): Promise<void> {
    return this.steps.take(tx, file, step, actor, at, details);
  }

  /**
   * Puts on record that something beside the life cycle happened: event, and version. What the application itself records (a letter of
   * supervision, a lapse) leaves the version: a person's step must not lose a race against a clock; so does `keepsVersion`. Throws CaseChanged.
   */
  async record(
    { tx, file, at }: OpenCase,
    kind: CaseRecord,
    actor: Actor,
    { particulars, visibility = 'internal', patch, keepsVersion = actor.kind === 'system' }: RecordDetails = {},
  ): Promise<void> {
    const { kase } = file;
    const next = { ...patch, version: keepsVersion ? kase.version : kase.version + 1 };
    const changed = await tx.update(Case, { id: kase.id, version: kase.version }, next);
    if (changed === 0) throw new CaseChanged();
    Object.assign(kase, next);
    await appendEvent(tx, file, actor, at, { kind, visibility, particulars });
  }

  /** The case row, if this actor may see it. Throws NotFound, alike for what is hidden and what is missing. */
  async visible(reads: Reads, actor: Actor, caseId: string): Promise<Case> {
    if (actor.kind === 'staff' && !(await this.isVisible(reads, actor, caseId))) throw new NotFound();
    if (actor.kind === 'citizen' && actor.caseId !== caseId) throw new NotFound();
    const kase = await reads.findOne(Case, { id: caseId });
    if (!kase || kase.districtCode !== actor.districtCode) throw new NotFound();
    return kase;
  }

  private async isVisible(reads: Reads, actor: Staff, caseId: string): Promise<boolean> {
    const { sql, params } = visibleTo(actor);
    const rows = await reads.sql(`SELECT 1 AS seen FROM cases c WHERE c.id = ? AND ${sql}`, [caseId, ...params]);
    return rows.length > 0;
  }
}
