import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { Assignment } from '../cases/entities/assignment.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, NotYourRole, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { objectionToTakeOver } from './take-over-rules.js';

const OTHER_GROUP = refusal('assignment.other-group', '这是其他组的任务。', 'This assignment is another group’s.');

@Injectable()
export class TakeOverService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
  ) {}

  /** A member of the assigned group takes the case over (签收). Throws NotFound, NotYourRole for another group's, Refused. */
  takeOver(actor: Staff, caseId: string, assignmentId: string): Promise<Assignment> {
    return this.cases.act(actor, caseId, 'takeOver', async (open) => {
      const { tx, file, at } = open;
      const assignment = file.assignments.find((a) => a.id === assignmentId);
      if (!assignment) throw new NotFound();
      if (assignment.groupId !== actor.groupId) throw new NotYourRole(OTHER_GROUP);
      const objection = objectionToTakeOver({
        state: file.kase.state,
        isReleased: assignment.releasedAt !== null,
        isTakenOver: assignment.takenOverAt !== null,
      });
      if (objection) throw new Refused(objection);
      const patch = { takenOverAt: at, takenOverById: actor.id };
      await tx.update(Assignment, { id: assignmentId }, patch);
      Object.assign(assignment, patch);
      const clock = assignment.part === 'lead' ? 'not_taken_lead' : 'not_taken_town';
      await this.clocks.meet(tx, caseId, clock, at, assignmentId);
      const particulars = { assignmentId, part: assignment.part };
      await this.cases.record(open, 'takeOver', actor, { particulars, visibility: 'public' });
      return assignment;
    });
  }
}
