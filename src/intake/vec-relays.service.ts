import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { windowAfterCalendarDays } from '../calendar/counting.js';
import { CasesService } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import type { Case } from '../cases/entities/case.entity.js';
import { VecRelay } from '../cases/entities/vec-relay.entity.js';
import { UNKNOWN_ALLEGATION } from '../cases/unknown-ids.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { ElectionsService } from '../elections/elections.service.js';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { dayOf, startOfDay } from '../kernel/time.js';
import type { VecDecisionDto, VecRelayDto } from './dto/records.dto.js';
import { objectionToRelay, objectionToVecDecision } from './vec-relay-rules.js';
import { maskedWords } from '../cases/masked-words.js';

/** Calendar days (C) from posting in which the voter list can be objected to (R33). */
const OBJECTION_DAYS = 5;

/** Objections to the voter list belong to the village election committee first; we watch that it decides (R33, R34). */
@Injectable()
export class VecRelaysService {
  constructor(
    private readonly cases: CasesService,
    private readonly taxonomy: TaxonomyService,
    private readonly elections: ElectionsService,
    private readonly calendar: CalendarService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly vault: VaultService,
  ) {}

  /**
   * Hands the objection over and starts the committee's 3 C. One that came after the window is relayed all the same and marked:
   * it is still checked as a complaint about procedure. Throws NotFound, NotYourRole, BadRequest, Refused `vec.…`.
   */
  relay(actor: Staff, caseId: string, { allegationId, receivedBy }: VecRelayDto): Promise<VecRelay & { isLate: boolean }> {
    return this.cases.act(actor, caseId, 'vecRelay', async (open) => {
      const { tx, file, at } = open;
      const allegation = file.allegations.find(({ id }) => id === allegationId);
      if (!allegation) throw new BadRequest(UNKNOWN_ALLEGATION);
      const isVoterList = allegation.code !== null && this.taxonomy.code(allegation.code)?.relay === true;
      const objection = objectionToRelay({ file, allegation, isVoterList });
      if (objection) throw new Refused(objection);
      const relay: VecRelay = {
        id: newId(),
        caseId,
        allegationId,
        relayedById: actorId(actor),
        relayedAt: at,
        receivedBy: receivedBy === undefined ? null : await maskedWords(this.vault, tx, file, receivedBy),
        decision: null,
        publishedOn: null,
        recordedById: null,
        recordedAt: null,
      };
      await tx.insert(VecRelay, relay);
      file.vecRelays.push(relay);
      await this.clocks.start(tx, 'vec_watch', await this.contexts.of(file.kase, at), { from: at, subjectId: relay.id });
      const isLate = await this.isLate(file.kase);
      await this.cases.record(open, 'vecRelay', actor, {
        particulars: { relayId: relay.id, allegationId, code: allegation.code, isLate },
        visibility: 'public',
      });
      return { ...relay, isLate };
    });
  }

  /** The committee's published decision. Throws NotFound, NotYourRole, Refused `vec.…`. */
  decide(actor: Staff, caseId: string, relayId: string, { decision, publishedOn }: VecDecisionDto): Promise<VecRelay> {
    return this.cases.act(actor, caseId, 'vecDecision', async (open) => {
      const { tx, file, at } = open;
      const relay = file.vecRelays.find(({ id }) => id === relayId);
      if (!relay) throw new NotFound();
      const { recordedAt, relayedAt } = relay;
      const objection = objectionToVecDecision({ recordedAt, publishedOn, relayedOn: dayOf(relayedAt), today: dayOf(at) });
      if (objection) throw new Refused(objection);
      const masked = await maskedWords(this.vault, tx, file, decision);
      const patch = { decision: masked, publishedOn, recordedById: actorId(actor), recordedAt: at };
      await tx.update(VecRelay, { id: relayId }, patch);
      Object.assign(relay, patch);
      await this.clocks.meet(tx, caseId, 'vec_watch', at, relayId);
      await this.cases.record(open, 'vecDecision', actor, { particulars: { relayId, publishedOn }, visibility: 'public' });
      return relay;
    });
  }

  /** Whether it reached us after the citizen's window on the list; unknown posting days and provisional windows harm nobody. */
  private async isLate({ districtCode, townCode, villageCode, receivedAt }: Case): Promise<boolean> {
    const sheet = await this.elections.sheet(districtCode, dayOf(receivedAt));
    const postedOn = townCode ? sheet?.pollingOf(townCode, villageCode)?.voterListPostedOn : undefined;
    if (!postedOn) return false;
    const window = windowAfterCalendarDays(startOfDay(postedOn), OBJECTION_DAYS, this.calendar.current());
    return !window.provisional && receivedAt >= window.dueAt;
  }
}
