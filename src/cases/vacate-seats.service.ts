import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.js';
import { coHandlerOf, leadOf } from './case-facts.js';
import type { OpenCase } from './cases.service.js';
import type { Case } from './entities/case.entity.js';
import { HANDLED_STATES } from './handled-states.js';
import { conflictedGroups, freeGuidanceGroups, leadFor } from './seat-rules.js';
import { SeatsService } from './seats.service.js';
import { WithdrawPersonsService } from './withdraw-persons.service.js';

/** Draws the consequences of an exclusion on a case that has its handlers already. */
@Injectable()
export class VacateSeatsService {
  constructor(
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly persons: WithdrawPersonsService,
  ) {}

  /**
   * Call it after writing exclusions into `tx` and the file. Excluded verifiers and those of conflicted groups are released; a conflicted
   * co-handler is removed; a conflicted lead gives way to another free guidance group, or to nobody when none is free. Answers what
   * the case row must then say. Harmless when nothing is in conflict.
   */
  async vacate(open: OpenCase, reason: string): Promise<Partial<Case>> {
    const { file } = open;
    const roster = await this.people.roster(file.kase.districtCode);
    const facts = { exclusions: file.exclusions, staff: roster.staff };
    const conflicted = conflictedGroups(facts);
    const excluded = new Set(file.exclusions.filter((x) => x.liftedAt === null).map((x) => x.staffId));
    const isOut = (staffId: string): boolean => excluded.has(staffId) || conflicted.has(roster.member(staffId)?.groupId ?? '');
    const patch = await this.persons.withdraw(open, isOut);
    const coHandler = coHandlerOf(file);
    if (coHandler && conflicted.has(coHandler.groupId)) await this.seats.release(open, coHandler, reason);
    const lead = leadOf(file);
    const isLeadFree = freeGuidanceGroups(roster.groups, facts).some((g) => g.id === lead?.groupId);
    if (!lead || isLeadFree) return patch;
    const isHandled = HANDLED_STATES.includes(file.kase.state);
    await this.seats.moveLead(open, isHandled ? leadFor(file.kase.townCode, roster.groups, facts) : undefined, reason);
    return patch;
  }
}
