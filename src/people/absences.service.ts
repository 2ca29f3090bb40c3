import { Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { insistOn } from './office-acts.js';
import { objectionToAbsence, objectionToDeputy } from './people-rules.js';
import { PeopleNews } from './people-news.js';
import { PeopleService } from './people.service.js';
import { memberOf, type StaffMember } from './staff-member.js';
import { StaffRow } from './staff.entity.js';

type Days = { from: Day | null; to: Day | null };

/** Who is away when, and who stands in. The next read sees it, other processes within 5 s. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly news: PeopleNews,
  ) {}

  /** By the person, the district office or an administrator. Throws NotYourRole, NotFound, BadRequest `staff.absence-dates`. */
  async setAbsence(actor: Staff, staffId: string, { from, to }: Days): Promise<StaffMember> {
    if (actor.id !== staffId) insistOn('recordAbsences', actor);
    const objection = objectionToAbsence({ from, to });
    if (objection) throw new BadRequest(objection);
    return this.change(actor, staffId, async () => ({ absentFrom: from, absentTo: to }));
  }

  /** By an administrator. Throws NotYourRole, NotFound, BadRequest `staff.deputy-…`, `staff.unknown-principal`. */
  async setDeputy(
    actor: Staff,
    staffId: string,
    { deputyOf, from, to }: Days & { deputyOf: string | null },
  ): Promise<StaffMember> {
    insistOn('nameDeputies', actor);
    return this.change(actor, staffId, async (tx, row) => {
      const { id, role, districtCode } = row;
      const principal = deputyOf === null ? null : await tx.findOne(StaffRow, { id: deputyOf, districtCode });
      if (principal === undefined) throw new BadRequest(UNKNOWN_PRINCIPAL);
      const objection = objectionToDeputy({ id, role, principal, deputyFrom: from, deputyTo: to });
      if (objection) throw new BadRequest(objection);
      const patch = { deputyOf, deputyFrom: from, deputyTo: to };
      this.news.record(tx, actor, 'staff.deputy', memberOf({ ...row, ...patch }));
      return patch;
    });
  }

  private change(
    { districtCode }: Staff,
    id: string,
    patchFor: (tx: Tx, row: StaffRow) => Promise<Partial<StaffRow>>,
  ): Promise<StaffMember> {
    return this.work.write(async (tx) => {
      const row = await tx.lock(StaffRow, { id, districtCode });
      if (!row) throw new NotFound();
      const patch = await patchFor(tx, row);
      await tx.update(StaffRow, { id }, patch);
      this.people.forgetAfter(tx, row);
      return memberOf({ ...row, ...patch });
    });
  }
}

const UNKNOWN_PRINCIPAL = refusal('staff.unknown-principal', '没有这位被代理人。', 'There is no such colleague to stand in for.');
