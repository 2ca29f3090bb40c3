import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.js';
import type { Roster } from '../people/roster.js';
import { coHandlerOf, leadOf, openReview, standingActions } from './case-facts.js';
import { Action } from './entities/action.entity.js';
import type { OpenCase } from './open-case.js';
import type { Case } from './entities/case.entity.js';
import { Review } from './entities/review.entity.js';
import { HANDLED_STATES } from './handled-states.js';
import { conflictedGroups, freeGuidanceGroups, leadFor, reviewBodyFor, type SeatFacts } from './seat-rules.js';
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
   * co-handler is removed; a conflicted lead gives way to another free guidance group, or to nobody when none is free; so do checkers and a body of review. Answers what
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
    await this.replaceCheckers(open, isOut);
    await this.replaceReviewBody(open, roster, facts);
    const coHandler = coHandlerOf(file);
    if (coHandler && conflicted.has(coHandler.groupId)) await this.seats.release(open, coHandler, reason);
    const lead = leadOf(file);
    const isLeadFree = freeGuidanceGroups(roster.groups, facts).some((g) => g.id === lead?.groupId);
    if (!lead || isLeadFree) return patch;
    const isHandled = HANDLED_STATES.includes(file.kase.state);
    await this.seats.moveLead(open, isHandled ? leadFor(file.kase.townCode, roster.groups, facts) : undefined, reason);
    return patch;
  }

  /** Without a named checker a leader of the lead group or the district office checks. */
  private async replaceCheckers({ tx, file }: OpenCase, isOut: (staffId: string) => boolean): Promise<void> {
    for (const action of standingActions(file)) {
      if (action.checkerId === null || action.status === 'checked' || !isOut(action.checkerId)) continue;
      await tx.update(Action, { id: action.id }, { checkerId: null });
      action.checkerId = null;
    }
  }

  /** Another body reviews, in the end the city's own; where none is free the review stays, and the district office enters a signed opinion. */
  private async replaceReviewBody({ tx, file }: OpenCase, roster: Roster, facts: SeatFacts): Promise<void> {
    const review = openReview(file);
    if (!review || !conflictedGroups(facts).has(review.bodyGroupId)) return;
    const body = reviewBodyFor(review.level, roster.groups, facts);
    if (!body) return;
    await tx.update(Review, { id: review.id }, { bodyGroupId: body.id });
    review.bodyGroupId = body.id;
  }
}
