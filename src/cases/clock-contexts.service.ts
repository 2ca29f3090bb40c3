import { Injectable } from '@nestjs/common';
import type { ClockContext } from '../deadlines/clock-context.js';
import { ElectionsService } from '../elections/elections.service.js';
import type { Instant } from '../kernel/time.js';
import type { Case } from './entities/case.entity.js';
import type { Suspension } from './entities/suspension.entity.js';
import { HANDLED_STATES } from './handled-states.js';
import { isStandingStill } from './standing-still.js';

/** What the clocks have to know of a case: its severity, its village, and the village's calendar at that moment. */
@Injectable()
export class ClockContextsService {
  constructor(private readonly elections: ElectionsService) {}

  /** `suspensions`: all of the case, wherever it may be suspended; what starts while one lasts stands still from its start. */
  async of(kase: Case, at: Instant, suspensions: readonly Suspension[] = []): Promise<ClockContext> {
    const place = kase.townCode ? await this.elections.placeFacts(kase.townCode, kase.villageCode, at) : undefined;
    return {
      caseId: kase.id,
      districtCode: kase.districtCode,
      severity: kase.severity,
      // A village that was flagged since: what starts from now on is shorter, what runs goes on as it was counted.
      isKeyVillage: kase.isKeyVillage || place?.isKeyVillage === true,
      channel: kase.channel,
      receivedAt: kase.receivedAt,
      townCode: kase.townCode ?? '',
      villageCode: kase.villageCode,
      pollingDay: place?.pollingDay ?? null,
      nextStageStart: place?.nextStageStart ?? null,
      electionId: place?.electionId ?? null,
      stage: kase.stage,
      contact: kase.goesOnWithoutComplainant ? 'NONE' : kase.contact,
      isSuspended: HANDLED_STATES.includes(kase.state) && isStandingStill(suspensions, at),
    };
  }
}
