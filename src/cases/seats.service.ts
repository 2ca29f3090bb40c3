import { Injectable } from '@nestjs/common';
import type { CaseFile } from './case-file.js';
import { coHandlerOf, leadOf } from './case-facts.js';
import type { OpenCase } from './open-case.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { Assignment } from './entities/assignment.entity.js';
import { coHandlerFor, conflictedGroups, freeGuidanceGroups, leadFor } from './seat-rules.js';
import { UNKNOWN_GROUP } from './unknown-ids.js';
import type { Part } from './vocabulary.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Group } from '../people/group.js';
import { PeopleService } from '../people/people.service.js';

const CLOCK_OF_PART = { lead: 'not_taken_lead', co_handler: 'not_taken_town' } as const;

const CONFLICTED = refusal(
  'routing.group-conflicted',
  '该组须回避此件，或没有可办理的人员。',
  'This group is excluded from the case, or has nobody free to handle it.',
);

/** Which group has which seat in a case: the guidance group leads, the town leadership group co-handles. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly people: PeopleService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
  ) {}

  /** The groups whose turn it is; no lead when none is free. */
  async proposal(file: CaseFile): Promise<{ lead?: Group; coHandler?: Group }> {
    const { groups, staff } = await this.people.roster(file.kase.districtCode);
    const facts = { exclusions: file.exclusions, staff };
    const { townCode } = file.kase;
    return { lead: leadFor(townCode, groups, facts), coHandler: coHandlerFor(townCode, groups, facts) };
  }

  /** The guidance group of that id, if it may lead. Throws BadRequest for an unknown one, Refused for a conflicted one. */
  async freeLead(file: CaseFile, groupId: string): Promise<Group> {
    const { groups, staff } = await this.people.roster(file.kase.districtCode);
    const group = groups.find((g) => g.id === groupId && g.kind === 'guidance');
    if (!group) throw new BadRequest(UNKNOWN_GROUP);
    if (!freeGuidanceGroups(groups, { exclusions: file.exclusions, staff }).includes(group)) throw new Refused(CONFLICTED);
    return group;
  }

  /** Gives the group the seat. `accept` starts the clocks itself; everybody else asks `seatAndWait`. */
  async seat({ tx, file, at }: OpenCase, part: Part, groupId: string): Promise<Assignment> {
    const { id: caseId, districtCode } = file.kase;
    const assignment: Assignment = {
      id: newId(),
      caseId,
      districtCode,
      groupId,
      part,
      assignedAt: at,
      takenOverAt: null,
      takenOverById: null,
      doneAt: null,
      releasedAt: null,
    };
    await tx.insert(Assignment, assignment);
    file.assignments.push(assignment);
    return assignment;
  }

  /** Gives the group the seat and starts its "not taken" clock. */
  async seatAndWait(open: OpenCase, part: Part, groupId: string): Promise<Assignment> {
    const assignment = await this.seat(open, part, groupId);
    const context = await this.contexts.of(open.file.kase, open.at, open.file.suspensions);
    await this.clocks.start(open.tx, CLOCK_OF_PART[part], context, { from: open.at, subjectId: assignment.id });
    return assignment;
  }

  /** Takes the seat away; the group sees the case no longer, so it owes neither taking it nor answering a letter of supervision. */
  async release({ tx, file, at }: OpenCase, assignment: Assignment, reason: string): Promise<void> {
    await tx.update(Assignment, { id: assignment.id }, { releasedAt: at });
    assignment.releasedAt = at;
    await this.clocks.cancel(tx, assignment.caseId, CLOCK_OF_PART[assignment.part], at, assignment.id, reason);
    for (const { id, groupId, answeredAt } of file.supervisions)
      if (groupId === assignment.groupId && answeredAt === null)
        await this.clocks.cancel(tx, assignment.caseId, 'supervision', at, id, reason);
  }

  /** Another group leads from now on, or, without one, nobody: then the case can only be transferred or given a lead again. */
  async moveLead(open: OpenCase, group: Group | undefined, reason: string): Promise<void> {
    const lead = leadOf(open.file);
    if (lead) await this.release(open, lead, reason);
    if (group) await this.seatAndWait(open, 'lead', group.id);
  }

  /** The co-handling group gives way to another town's, or to nobody. Throws Refused for a conflicted one. */
  async moveCoHandler(open: OpenCase, group: Group | undefined, reason: string): Promise<void> {
    const { staff } = await this.people.roster(open.file.kase.districtCode);
    if (group && conflictedGroups({ exclusions: open.file.exclusions, staff }).has(group.id)) throw new Refused(CONFLICTED);
    const coHandler = coHandlerOf(open.file);
    if (coHandler) await this.release(open, coHandler, reason);
    if (group) await this.seatAndWait(open, 'co_handler', group.id);
  }
}
