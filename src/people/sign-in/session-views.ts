import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/time.js';
import { PeopleService } from '../people.service.js';
import type { Duty } from '../session-rules.js';
import type { LiveSession } from '../sessions.service.js';
import type { StaffMember } from '../staff-member.js';

/** The signed-in person as the screens need them. */
export type SessionView = {
  staff: Omit<StaffMember, 'absentFrom' | 'absentTo' | 'active'> & { groupName: string | null };
  /** What to do before anything else opens. */
  duty: Duty | null;
  id: string;
  expiresAt: Instant;
  confirmedUntil: Instant | null;
};

@Injectable()
export class SessionViews {
  constructor(private readonly people: PeopleService) {}

  async of({ row: { id, expiresAt, confirmedUntil }, member, duty }: LiveSession): Promise<SessionView> {
    const { absentFrom: _from, absentTo: _to, active: _active, ...staff } = member;
    const group = await this.people.group(staff.groupId);
    return { staff: { ...staff, groupName: group?.name ?? null }, duty: duty ?? null, id, expiresAt, confirmedUntil };
  }
}
