import { Injectable, Logger } from '@nestjs/common';
import { CasesService } from '../../cases/cases.service.js';
import { TagsService } from '../../cases/queues/tags.service.js';
import { MergesService } from '../../intake/merges.service.js';
import type { Staff } from '../../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { refusal, type Sentence } from '../../kernel/rule.js';
import { rehearse } from '../../platform/database/rehearsal.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { INTERNAL, problemOf } from '../../platform/http/http-problems.js';
import { errorLine } from '../../platform/logging/loggable-error.js';
import { AcceptService } from '../../routing/accept.service.js';
import { ReassignmentsService } from '../../routing/reassignments.service.js';
import { TakeOverService } from '../../routing/take-over.service.js';
import { StartVerificationService } from '../../verification/start-verification.service.js';
import type { BulkDto } from '../dto/bulk.dto.js';
import { objectionToInput } from './bulk-acts.js';

export type BulkRow = {
  caseId: string;
  /** Null where the caller does not see the case. */
  number: string | null;
  /** Done; in a preview: would be done. */
  isDone: boolean;
  /** Why not, in the words of the single act. */
  problem: { status: number; code: string; detail: Sentence } | null;
};

export type BulkResult = { dryRun: boolean; rows: BulkRow[] };

/**
 * One act on many cases: each by the very verb of the single act, with its permissions, its refusals and a transaction of its own. A preview
 * runs the same verbs and takes each back, every case as if it were the first.
 */
@Injectable()
export class BulkService {
  private readonly log = new Logger(BulkService.name);

  constructor(
    private readonly cases: CasesService,
    private readonly reader: Reader,
    private readonly acceptance: AcceptService,
    private readonly verification: StartVerificationService,
    private readonly reassignments: ReassignmentsService,
    private readonly takeOvers: TakeOverService,
    private readonly merges: MergesService,
    private readonly tags: TagsService,
  ) {}

  /** Throws BadRequest `bulk.incomplete` before anything is done; what is wrong with one case stands in its row. */
  async act(actor: Staff, input: BulkDto): Promise<BulkResult> {
    const objection = objectionToInput(input);
    if (objection) throw new BadRequest(objection);
    const rows: BulkRow[] = [];
    for (const caseId of new Set(input.caseIds)) rows.push(await this.row(actor, caseId, input));
    return { dryRun: input.dryRun, rows };
  }

  private async row(actor: Staff, caseId: string, input: BulkDto): Promise<BulkRow> {
    const number = await this.numberOf(actor, caseId);
    const verb = () => this.one(actor, caseId, input);
    try {
      await (input.dryRun ? rehearse(verb) : verb());
      return { caseId, number, isDone: true, problem: null };
    } catch (error) {
      const problem = problemOf(error);
      // The other rows go on; whoever looks after the server has to know of this one.
      if (problem === INTERNAL) this.log.error(`bulk ${input.act}: ${errorLine(error)}`);
      const { status, reason } = problem;
      return { caseId, number, isDone: false, problem: { status, code: reason.code, detail: reason.message } };
    }
  }

  private one(actor: Staff, caseId: string, input: BulkDto): Promise<unknown> {
    const { leadGroupId, verifierIds = [], declaredNoConflict = false, parentId = '', reason = '', tag = '' } = input;
    switch (input.act) {
      case 'accept':
        return this.acceptance.accept(actor, caseId, { leadGroupId });
      case 'startVerification':
        return this.verification.start(actor, caseId, { verifierIds, declaredNoConflict });
      case 'reassign':
        return this.reassignments.reassign(actor, caseId, {
          leadGroupId,
          verifierIds: input.verifierIds,
          declaredNoConflict,
          reason,
        });
      case 'takeOver':
        return this.takeOver(actor, caseId);
      case 'merge':
        return this.merges.merge(actor, caseId, { parentId, reason });
      case 'tag':
        return this.tags.add(actor, caseId, tag);
      case 'untag':
        return this.tags.remove(actor, caseId, tag);
      default:
        return input.act satisfies never;
    }
  }

  private async takeOver(actor: Staff, caseId: string): Promise<unknown> {
    const { assignments } = await this.cases.read(actor, caseId);
    const own = assignments.find(({ groupId, releasedAt }) => groupId === actor.groupId && releasedAt === null);
    if (!own) throw new Refused(NOT_ASSIGNED);
    return this.takeOvers.takeOver(actor, caseId, own.id);
  }

  private async numberOf(actor: Staff, caseId: string): Promise<string | null> {
    try {
      return (await this.cases.visible(this.reader, actor, caseId)).number;
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}

const NOT_ASSIGNED = refusal('bulk.not-assigned', '此件没有派给本组。', 'The case is not assigned to your group.');
