import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { SENT_ON_FROM } from '../cases/exclusion-rules.js';
import { objectionToStep } from '../cases/lifecycle/objection-to-step.js';
import { cityBodyOf } from '../cases/seat-rules.js';
import type { System } from '../kernel/actor.js';
import { PeopleService } from '../people/people.service.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { TransferService } from './transfer.service.js';

const BASIS = '回避：本区相应岗位及其代理人均须回避，由上级机关办理（信访工作条例第二十八条）。';
/** A district that has entered no city body yet. */
const CITY_BODY = '上级（市）村民委员会换届选举工作机构';

/** A case that the whole desk, the whole office or every head must keep out of goes to the city body (model §4.11): it never lies nowhere. */
@Injectable()
export class CityTransferService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly transfers: TransferService,
  ) {}

  /**
   * By the application itself, since nobody is left who might decide it. Safe to run twice. A case whose points have no codes yet stays
   * with the clerks until it has one; that brings it back here.
   */
  sendOn(caseId: string): Promise<void> {
    return this.work.write(async (tx) => {
      const file = await this.cases.lock(tx, caseId);
      const { districtCode, state } = file.kase;
      if (!SENT_ON_FROM.includes(state) || file.vacantRoles.length === 0) return;
      const system: System = { kind: 'system', districtCode };
      const at = this.cases.now();
      if (objectionToStep('transfer', { file, actor: system, now: at })) return;
      const { groups } = await this.people.roster(districtCode);
      const body = cityBodyOf(groups)?.name ?? CITY_BODY;
      await this.transfers.send({ tx, file, at }, system, { body, kind: 'forward', basis: BASIS, contact: null, reportBy: null });
    });
  }
}
