import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { instant } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { isFor } from '../office-acts.js';
import { PeopleService } from '../people.service.js';
import { SessionRow } from '../session.entity.js';
import { SessionsService, type LiveSession } from '../sessions.service.js';

export type ListedSession = Pick<SessionRow, 'id' | 'createdAt' | 'lastSeenAt' | 'expiresAt' | 'userAgent' | 'address'> & {
  /** Asks this very question. */
  isCurrent: boolean;
};

/** Where people are signed in. */
@Injectable()
export class SessionListService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotFound for anybody but oneself, and an administrator's colleagues of the district. */
  async of(session: LiveSession, staffId: string): Promise<ListedSession[]> {
    await this.insistOnOwner(session, staffId);
    const rows = await this.sessions.liveOf(staffId);
    return rows.map(({ id, createdAt, lastSeenAt, expiresAt, userAgent, address }) => ({
      ...{ id, createdAt, lastSeenAt, expiresAt, userAgent, address },
      isCurrent: id === session.row.id,
    }));
  }

  /** Ends it; works no more from now on, in other processes within 5 s. Throws NotFound. */
  async end(session: LiveSession, id: string): Promise<void> {
    await this.work.write(async (tx) => {
      const row = await tx.findOne(SessionRow, { id, revokedAt: null });
      if (!row) throw new NotFound();
      await this.insistOnOwner(session, row.staffId);
      await this.sessions.end(tx, id);
      const { staff } = session;
      const subject = { type: 'session', id };
      note(tx, { districtCode: staff.districtCode, at: instant(this.clock.now()), actor: staff, action: 'session.end', subject });
    });
  }

  private async insistOnOwner({ staff }: LiveSession, staffId: string): Promise<void> {
    if (staffId === staff.id) return;
    const owner = isFor('endSessions', staff.role) ? await this.people.staff(staffId) : undefined;
    if (owner?.districtCode !== staff.districtCode) throw new NotFound();
  }
}
