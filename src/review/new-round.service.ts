import { Injectable } from '@nestjs/common';
import type { OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import { Verifier } from '../cases/entities/verifier.entity.js';
import { SeatsService } from '../cases/seats.service.js';
import type { ClockName } from '../deadlines/clock-names.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { PeopleService } from '../people/people.service.js';
import { seatsOf, type Seats } from './seats-rules.js';

export type Beginning = {
  /** The groups that are to have it; those that had it before unless given. */
  seats?: Seats;
  /** The 60 C: `new` from the review opinion; `old`: a case that never had a reply goes on under its old due; `met` stays met. */
  legal: 'new' | 'old' | 'met';
};

const RESTARTED: readonly ClockName[] = ['first_contact', 'verify', 'whole_case'];

/** What follows when a case comes back: fresh hands, fresh internal clocks (deadlines.md, "reopen and sendBack"). */
@Injectable()
export class NewRoundService {
  constructor(
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
  ) {}

  /** After the step: a case at the desk again is triaged anew, any other is verified anew by persons yet to be named. */
  async begin(open: OpenCase, { seats, legal }: Beginning): Promise<void> {
    const { tx, file, at } = open;
    const { id, state } = file.kase;
    const context = await this.contexts.of(file.kase, at, file.suspensions);
    if (state === 'registered') return this.clocks.restart(tx, id, ['triage'], context, at);
    await releaseVerifiers(open);
    await this.assignAnew(open, seats);
    await this.clocks.restart(tx, id, legal === 'new' ? ['legal_60c', ...RESTARTED] : RESTARTED, context, at);
    if (legal === 'old') await this.clocks.revive(tx, id, 'legal_60c', at);
  }

  /** New rows even for the same groups, so that who took over in an earlier round stays on record; conflicts are looked at again. */
  private async assignAnew(open: OpenCase, wanted: Seats | undefined): Promise<void> {
    const { file } = open;
    const { leadGroupId, coHandlerGroupId } = seatsOf(file, await this.people.roster(file.kase.districtCode), wanted);
    for (const seat of file.assignments.filter((a) => a.releasedAt === null)) await this.seats.release(open, seat, 'restarted');
    if (leadGroupId) await this.seats.seatAndWait(open, 'lead', leadGroupId);
    if (coHandlerGroupId) await this.seats.seatAndWait(open, 'co_handler', coHandlerGroupId);
  }
}

const releaseVerifiers = async ({ tx, file, at }: OpenCase): Promise<void> => {
  await tx.update(Verifier, { caseId: file.kase.id, releasedAt: null }, { releasedAt: at });
  for (const verifier of file.verifiers) verifier.releasedAt ??= at;
};
