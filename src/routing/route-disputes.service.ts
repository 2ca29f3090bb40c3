import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { leadOf } from '../cases/case-facts.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import type { Case } from '../cases/entities/case.entity.js';
import { RouteDispute } from '../cases/entities/route-dispute.entity.js';
import { readBack, type ReadBack } from '../cases/permissions/reading.js';
import { UNKNOWN_GROUP } from '../cases/unknown-ids.js';
import type { Part } from '../cases/vocabulary.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';
import type { RouteDisputeDecisionDto, RouteDisputeDto } from './dto/route-dispute.dto.js';
import { objectionToDispute, objectionToDisputeDecision } from './route-dispute-rules.js';
import { SeatsService } from '../cases/seats.service.js';
import { WithdrawPersonsService } from '../cases/withdraw-persons.service.js';
import { maskedWords } from '../cases/masked-words.js';

const REASON = 'route-dispute';

/** An assigned group says the case is not its own (派单异议); clocks run on. */
@Injectable()
export class RouteDisputesService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly persons: WithdrawPersonsService,
    private readonly vault: VaultService,
  ) {}

  /** Once per case; due in 1 W (R06). Throws BadRequest for an unknown group, Refused. */
  raise(actor: Staff, caseId: string, input: RouteDisputeDto): Promise<ReadBack<RouteDispute, 'reasons'>> {
    return this.cases.act(actor, caseId, 'routeDispute', async (open) => {
      const { tx, file, at } = open;
      const objection = objectionToDispute({ state: file.kase.state, wasDisputedBefore: file.routeDisputes.length > 0 });
      if (objection) throw new Refused(objection);
      const kind = leadOf(file)?.groupId === actor.groupId ? 'guidance' : 'town';
      const roster = await this.people.roster(actor.districtCode);
      const proposed = input.proposedGroupId === undefined ? undefined : roster.group(input.proposedGroupId);
      const isNonsense = proposed?.kind !== kind || proposed.id === actor.groupId;
      if (input.proposedGroupId !== undefined && isNonsense) throw new BadRequest(UNKNOWN_GROUP);
      const dispute: RouteDispute = {
        id: newId(),
        caseId,
        groupId: actor.groupId,
        reasons: await maskedWords(this.vault, tx, file, input.reasons),
        proposedGroupId: proposed?.id ?? null,
        raisedById: actor.id,
        raisedAt: at,
        isUpheld: null,
        decision: null,
        decidedById: null,
        decidedAt: null,
      };
      await tx.insert(RouteDispute, dispute);
      file.routeDisputes.push(dispute);
      const context = await this.contexts.of(file.kase, at, file.suspensions);
      await this.clocks.start(tx, 'route_dispute', context, { from: at, subjectId: dispute.id });
      await this.cases.record(open, 'routeDispute', actor, { particulars: { disputeId: dispute.id, groupId: actor.groupId } });
      return readBack(actor, dispute, 'reasons');
    });
  }

  /** Upheld, the seat goes to another group and its clock starts anew. Throws NotFound, BadRequest, Refused with the reason. */
  decide(actor: Staff, caseId: string, disputeId: string, input: RouteDisputeDecisionDto): Promise<RouteDispute> {
    return this.cases.act(actor, caseId, 'routeDisputeDecision', async (open) => {
      const { tx, file, at } = open;
      const dispute = file.routeDisputes.find((d) => d.id === disputeId);
      if (!dispute) throw new NotFound();
      const disputedPart = seatOf(file, dispute.groupId);
      const newLeadId = input.newLeadGroupId ?? (disputedPart === 'lead' ? dispute.proposedGroupId : null);
      const objection = objectionToDisputeDecision({
        state: file.kase.state,
        isDecided: dispute.decidedAt !== null,
        isUpheld: input.isUpheld,
        disputedPart,
        hasNewLead: newLeadId !== null && newLeadId !== leadOf(file)?.groupId,
      });
      if (objection) throw new Refused(objection);
      const decision = await maskedWords(this.vault, tx, file, input.decision);
      const verdict = { isUpheld: input.isUpheld, decision, decidedById: actor.id, decidedAt: at };
      await tx.update(RouteDispute, { id: disputeId }, verdict);
      Object.assign(dispute, verdict);
      const patch = input.isUpheld ? await this.reroute(open, dispute, disputedPart, newLeadId) : {};
      await this.clocks.meet(tx, caseId, 'route_dispute', at, disputeId);
      const particulars = { disputeId, isUpheld: input.isUpheld, leadGroupId: leadOf(file)?.groupId ?? null };
      await this.cases.record(open, 'routeDisputeDecision', actor, { particulars, patch });
      return dispute;
    });
  }

  private async reroute(
    open: OpenCase,
    dispute: RouteDispute,
    part: Part | undefined,
    newLeadId: string | null,
  ): Promise<Partial<Case>> {
    const { file } = open;
    const roster = await this.people.roster(file.kase.districtCode);
    if (part === 'co_handler') {
      const proposed = dispute.proposedGroupId === null ? undefined : roster.group(dispute.proposedGroupId);
      await this.seats.moveCoHandler(open, proposed, REASON);
    }
    if (newLeadId === null || newLeadId === leadOf(file)?.groupId) return {};
    await this.seats.moveLead(open, await this.seats.freeLead(file, newLeadId), REASON);
    if (part !== 'lead') return {};
    return this.persons.withdraw(open, (staffId) => roster.member(staffId)?.groupId === dispute.groupId);
  }
}

const seatOf = (file: CaseFile, groupId: string): Part | undefined =>
  file.assignments.find((a) => a.groupId === groupId && a.releasedAt === null)?.part;
