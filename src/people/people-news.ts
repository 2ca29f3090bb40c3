import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, plus } from '../kernel/time.js';
import type { AuditActor } from '../platform/audit/audit-fact.js';
import { note } from '../platform/audit/note.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import type { StaffMember } from './staff-member.js';

/** Whom the news is about; nobody in particular when a seat without an account has changed. */
export type PeopleChange = {
  districtCode: string;
  staffId?: string;
  /** Bears another name: what was decided about the former one says nothing. */
  isRenamed?: boolean;
  /** The group that the person has left: what it was shut out from, the person stays shut out from. */
  leftGroupId?: string;
  /** What the person declared was a mistake: cases taken away for it alone come back. */
  isStruckOut?: boolean;
};

export const PEOPLE_CHANGED = 'people.changed';

/** Other processes remember who is who for 5 s; what they registered in that time is looked at once more after this (ms). */
const AGAIN_MS = 10_000;

/** Tells that somebody came, moved, changed the name or declared an interest: every case is then compared anew with who may handle and read it. */
@Injectable()
export class PeopleNews {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async changed(tx: Tx, { districtCode, staffId, leftGroupId, ...what }: PeopleChange): Promise<void> {
    const [isRenamed, isStruckOut] = [Number(what.isRenamed ?? false), Number(what.isStruckOut ?? false)];
    const payload = { districtCode, staffId: staffId ?? null, leftGroupId: leftGroupId ?? null, isRenamed, isStruckOut };
    await this.outbox.announce(tx, { name: PEOPLE_CHANGED, districtCode, payload });
    const at = plus(instant(this.clock.now()), AGAIN_MS);
    await this.outbox.announce(tx, { name: PEOPLE_CHANGED, districtCode, payload, at });
  }

  /** Puts on record what the account may do from now on: its row tells only how it is, not how it was. */
  record(tx: Tx, actor: Staff | AuditActor, action: `staff.${'add' | 'change' | 'deputy'}`, account: StaffMember): void {
    const { id, districtCode, role, groupId, active, deputyOf, deputyFrom, deputyTo } = account;
    const refs = { role, groupId, active, deputyOf, deputyFrom, deputyTo };
    note(tx, { districtCode, at: instant(this.clock.now()), actor, action, subject: { type: 'staff', id }, refs });
  }
}
