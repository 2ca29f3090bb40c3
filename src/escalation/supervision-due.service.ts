import { Injectable } from '@nestjs/common';
import { isOpen } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { coHandlerOf, leadOf } from '../cases/case-facts.js';
import { CasesService } from '../cases/cases.service.js';
import { Case } from '../cases/entities/case.entity.js';
import { isShutOut } from '../cases/order-rules.js';
import type { System } from '../kernel/actor.js';
import type { Group } from '../people/group.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { mayBeSupervised, SYSTEM_DEMAND } from './supervision-rules.js';
import { SupervisionRounds } from './supervision-rounds.js';

export type SupervisionDue = { caseId: string; groupId: string; escalationId: string };

/** The ladder's own rounds of supervision (督办函 at +1 W). */
@Injectable()
export class SupervisionDueService {
  constructor(
    private readonly reader: Reader,
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly rounds: SupervisionRounds,
  ) {}

  /**
   * Issues the next round to the group that is late: once per escalation, and none while one runs, once the case is closed, or to a
   * group that has no longer anything to do with it. Safe to run twice.
   */
  async issue({ caseId, groupId, escalationId }: SupervisionDue): Promise<void> {
    const kase = await this.reader.findOne(Case, { id: caseId });
    const group = await this.people.group(groupId);
    if (!kase || !group || group.districtCode !== kase.districtCode) return;
    const system: System = { kind: 'system', districtCode: kase.districtCode };
    await this.cases.act(system, caseId, 'supervision', async (open) => {
      const { file, at } = open;
      const isOwed = mayBeSupervised({
        isOpenCase: isOpen(file),
        isConcerned: isConcerned(file, group),
        groupId,
        openRounds: file.supervisions.filter(({ answeredAt }) => answeredAt === null),
        isIssued: file.supervisions.some((round) => round.escalationId === escalationId),
        now: at,
      });
      if (isOwed) await this.rounds.write(open, system, { groupId, demand: SYSTEM_DEMAND, escalationId });
    });
  }
}

/** Guidance and town groups while they are assigned; desk and district office always have a part. Never who is shut out (R20). */
const isConcerned = (file: CaseFile, { id, kind }: Group): boolean => {
  if (isShutOut(file, { groupId: id })) return false;
  if (kind === 'guidance' || kind === 'town') return [leadOf(file)?.groupId, coHandlerOf(file)?.groupId].includes(id);
  return kind === 'intake' || kind === 'district_office';
};
