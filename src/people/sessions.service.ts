import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotSignedIn } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { instant, plus, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { ShortMemory } from '../regions/short-memory.js';
import { hashPassword, isRightPassword } from './passwords.js';
import { PeopleService } from './people.service.js';
import { hashToken, newToken } from './secret-token.js';
import { ABSOLUTE_LIMIT, isLive, isWorthNoting } from './session-rules.js';
import { SessionRow } from './session.entity.js';
import { actorFor, memberOf, type StaffMember } from './staff-member.js';
import { StaffRow } from './staff.entity.js';

const WRONG_CREDENTIALS = refusal(
  'session.wrong-credentials',
  '用户名或密码不正确。',
  'The username or the password is not right.',
);
const USER_AGENT_LENGTH = 200;

/** Server-side sessions. Signing out counts at once in this process, within 5 s in others. */
@Injectable()
export class SessionsService {
  private readonly sessions = new ShortMemory<SessionRow | undefined>(
    (tokenHash) => this.reader.findOne(SessionRow, { tokenHash }),
    5000,
    20_000,
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotSignedIn `session.wrong-credentials`, alike and after the same work for a wrong name, password or closed account. */
  async signIn(
    username: string,
    password: string,
    now: Instant,
    userAgent?: string,
  ): Promise<{ token: string; staff: StaffMember }> {
    const account = await this.reader.findOne(StaffRow, { username: username.trim().toLowerCase() });
    const isRight = await isRightPassword(password, account?.passwordHash);
    if (!account || !isRight || !account.active) throw new NotSignedIn(WRONG_CREDENTIALS);
    const token = newToken();
    await this.work.write((tx) =>
      tx.insert(SessionRow, {
        tokenHash: hashToken(token),
        staffId: account.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: plus(now, ABSOLUTE_LIMIT),
        revokedAt: null,
        userAgent: userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
      }),
    );
    return { token, staff: memberOf(account) };
  }

  /** Who holds the token; nobody when it is unknown, expired, revoked or its account closed. */
  async actorOf(token: string): Promise<Staff | undefined> {
    const session = await this.sessions.get(hashToken(token));
    const now = instant(this.clock.now());
    if (!session || !isLive(session, now)) return undefined;
    const member = await this.people.staff(session.staffId);
    if (!member?.active) return undefined;
    if (isWorthNoting(session.lastSeenAt, now)) await this.noteSeen(session, now);
    return actorFor(member);
  }

  async signOut(token: string): Promise<void> {
    const tokenHash = hashToken(token);
    const revokedAt = instant(this.clock.now());
    await this.work.write(async (tx) => {
      await tx.update(SessionRow, { tokenHash, revokedAt: null }, { revokedAt });
      tx.afterCommit(() => this.sessions.forget(tokenHash));
    });
  }

  /** Sets a new password and ends every session of the account. Throws NotSignedIn on a wrong old one, BadRequest on a short new one. */
  async changePassword(actor: Staff, oldPassword: string, newPassword: string): Promise<void> {
    const account = await this.reader.findOne(StaffRow, { id: actor.id });
    if (!(await isRightPassword(oldPassword, account?.passwordHash))) throw new NotSignedIn(WRONG_CREDENTIALS);
    const passwordHash = await hashPassword(newPassword);
    const revokedAt = instant(this.clock.now());
    await this.work.write(async (tx) => {
      await tx.update(StaffRow, { id: actor.id }, { passwordHash, mustChangePassword: false });
      const live = await tx.find(SessionRow, { staffId: actor.id, revokedAt: null });
      await tx.update(SessionRow, { staffId: actor.id, revokedAt: null }, { revokedAt });
      this.people.forgetAfter(tx, actor);
      tx.afterCommit(() => live.forEach(({ tokenHash }) => this.sessions.forget(tokenHash)));
    });
  }

  /** The remembered row is marked first, so that requests at the same moment do not all write. */
  private async noteSeen(session: SessionRow, now: Instant): Promise<void> {
    session.lastSeenAt = now;
    await this.work.write((tx) => tx.update(SessionRow, { tokenHash: session.tokenHash }, { lastSeenAt: now }), {
      lane: 'sessions',
    });
  }
}
