import { Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, StepRefused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';
import type { Tx } from '../platform/database/tx.js';
import { leadOf, verifiersNow } from './case-facts.js';
import type { OpenCase } from './open-case.js';
import { Assignment } from './entities/assignment.entity.js';
import { Case } from './entities/case.entity.js';
import { Verifier } from './entities/verifier.entity.js';
import { conflictedGroups } from './seat-rules.js';
import { UNKNOWN_STAFF } from './unknown-ids.js';
import { handsOfEarlierRounds, objectionToVerifiers } from './verifier-rules.js';

export type Naming = { staffIds: readonly string[]; hasDeclaredNoConflict: boolean };

const THIRD_PETITION = 3;

/** Names the persons who verify, for `startVerification` and for a reassignment alike. */
@Injectable()
export class NameVerifiersService {
  constructor(
    private readonly people: PeopleService,
    private readonly clocks: ClocksService,
  ) {}

  /**
   * The named persons are this round's verifiers from now on; others of this round are released. A leading group's own member takes
   * the case over by it. Throws BadRequest for an unknown person, StepRefused with the reason.
   */
  async name(open: OpenCase, actor: Staff, { staffIds, hasDeclaredNoConflict }: Naming): Promise<Verifier[]> {
    const { tx, file } = open;
    const roster = await this.people.roster(file.kase.districtCode);
    const candidates = staffIds.map((id) => roster.member(id)).filter((member) => member?.active === true);
    if (candidates.length < staffIds.length) throw new BadRequest(UNKNOWN_STAFF);
    const objection = objectionToVerifiers({
      candidates: candidates.flatMap((member) => member ?? []),
      hasDeclaredNoConflict,
      excludedStaff: new Set(file.exclusions.filter((x) => x.liftedAt === null).flatMap((x) => x.staffId ?? [])),
      conflictedGroups: conflictedGroups({ exclusions: file.exclusions, staff: roster.staff }),
      formerHands: handsOfEarlierRounds(file),
      verifiersOfEarlierPetitions: await verifiersOfEarlierPetitions(tx, file.kase),
    });
    if (objection) throw new StepRefused(objection);
    const leaving = verifiersNow(file).filter((v) => !staffIds.includes(v.staffId));
    await this.release(open, leaving);
    await this.add(open, staffIds);
    await this.takeOver(open, actor);
    return verifiersNow(file);
  }

  /** Ends the persons' part as verifiers; what they recorded stays. */
  async release({ tx, at }: OpenCase, leaving: readonly Verifier[]): Promise<void> {
    for (const verifier of leaving) {
      await tx.update(Verifier, { id: verifier.id }, { releasedAt: at });
      verifier.releasedAt = at;
    }
  }

  private async add({ tx, file, at }: OpenCase, staffIds: readonly string[]): Promise<void> {
    const { id: caseId, round } = file.kase;
    const known = new Set(verifiersNow(file).map((v) => v.staffId));
    const rows = staffIds
      .filter((id) => !known.has(id))
      .map((staffId) => ({ id: newId(), caseId, staffId, round, namedAt: at, declaredNoConflictAt: at, releasedAt: null }));
    if (rows.length === 0) return;
    await tx.insert(Verifier, rows);
    file.verifiers.push(...rows);
  }

  private async takeOver({ tx, file, at }: OpenCase, actor: Staff): Promise<void> {
    const lead = leadOf(file);
    if (!lead || lead.groupId !== actor.groupId || lead.takenOverAt !== null) return;
    const patch = { takenOverAt: at, takenOverById: actor.id };
    await tx.update(Assignment, { id: lead.id }, patch);
    Object.assign(lead, patch);
    await this.clocks.meet(tx, file.kase.id, 'not_taken_lead', at, lead.id);
  }
}

/** Who verified the first two petitions on the matter; empty before the third. Later ones bar nobody else: somebody must be left. */
const verifiersOfEarlierPetitions = async (tx: Tx, kase: Case): Promise<Set<string>> => {
  if (kase.petitionCount < THIRD_PETITION) return new Set();
  const chain: Case[] = [];
  let next = kase.repeatOfId;
  while (next !== null && !chain.some(({ id }) => id === next)) {
    const earlier = await tx.findOne(Case, { id: next });
    if (!earlier) break;
    chain.push(earlier);
    next = earlier.repeatOfId;
  }
  const repeats = await tx.find(Case, { repeatOfId: chain.map(({ id }) => id) });
  const firstTwo = [...chain, ...repeats].filter(({ id, petitionCount }) => id !== kase.id && petitionCount < THIRD_PETITION);
  const verifiers = await tx.find(Verifier, { caseId: firstTwo.map(({ id }) => id) });
  return new Set(verifiers.map((v) => v.staffId));
};
