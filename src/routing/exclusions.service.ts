import { Injectable } from '@nestjs/common';
import type { OpenCase } from '../cases/cases.service.js';
import type { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { Recusal } from '../cases/entities/recusal.entity.js';
import { NobodyFreeService } from '../cases/nobody-free.service.js';
import { ShutOutService } from '../cases/shut-out.service.js';
import type { ExclusionReason } from '../cases/vocabulary.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';

type Subject = Pick<Recusal, 'staffId' | 'groupId'>;

/** Why a recusal was entered by the application itself: a respondent bears the person's name. */
const NAME_MATCH = 'NAME_MATCH';

/** Whether the exclusion keeps this person or group out for good; a likeness of names still waits for the head. */
export const isOver = (exclusion: Exclusion, { staffId, groupId }: Subject): boolean =>
  exclusion.liftedAt === null &&
  exclusion.reason !== NAME_MATCH &&
  exclusion.staffId === staffId &&
  exclusion.groupId === groupId;

/** What a decided recusal does to who is shut out. */
@Injectable()
export class ExclusionsService {
  constructor(
    private readonly shutOuts: ShutOutService,
    private readonly nobodyFree: NobodyFreeService,
    private readonly people: PeopleService,
  ) {}

  /** The person or group is out. Where a likeness of names was confirmed, the person is the respondent. */
  async confirm(open: OpenCase, recusal: Recusal): Promise<void> {
    const { tx, file, at } = open;
    await this.lift(open, recusal);
    if (file.exclusions.some((x) => isOver(x, recusal))) return;
    const exclusion: Exclusion = {
      id: newId(),
      caseId: file.kase.id,
      staffId: recusal.staffId,
      groupId: recusal.groupId,
      reason: reasonOf(recusal),
      since: at,
      liftedAt: null,
    };
    await this.shutOuts.add(tx, file, [exclusion], at);
    await this.nobodyFree.tell(tx, file, await this.people.roster(file.kase.districtCode));
  }

  /** Ends what a likeness of names had shut out until this decision. */
  async lift({ tx, file, at }: OpenCase, { reason, staffId }: Recusal): Promise<void> {
    if (reason !== NAME_MATCH) return;
    const waiting = file.exclusions.filter((x) => x.reason === NAME_MATCH && x.liftedAt === null && x.staffId === staffId);
    await this.shutOuts.lift(tx, file, waiting, at);
  }
}

const reasonOf = ({ reason, staffId, requestedById }: Recusal): ExclusionReason =>
  reason === NAME_MATCH ? 'RESPONDENT' : staffId !== null && staffId === requestedById ? 'SELF_DECLARED' : 'RECUSED';
