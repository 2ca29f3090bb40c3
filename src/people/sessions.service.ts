import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotSignedIn } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { HOUR, instant, MINUTE, plus, type Instant } from '../kernel/time.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { ShortMemory } from '../regions/short-memory.js';
import { PeopleService } from './people.service.js';
import { hashToken, newToken } from './secret-token.js';
import { CODE_WITHIN, dutyOf, isConfirmed, isLive, isWorthNoting, type Duty } from './session-rules.js';
import { SessionRow } from './session.entity.js';
import { SecondFactorPolicy } from './sign-in/second-factor-policy.js';
import { actorFor, type StaffMember } from './staff-member.js';

/** A session as it stands at this request. */
export type LiveSession = {
  row: Readonly<SessionRow>;
  staff: Staff;
  member: StaffMember;
  /** What the person must do before anything else. */
  duty: Duty | undefined;
  /** Has shown again, minutes ago, who they are. */
  isConfirmed: boolean;
};

/** Whence a person comes. */
export type Visit = { userAgent: string | null; address: string | null };

const USER_AGENT_LENGTH = 200;

/** Server-side sessions. What ends one or changes its token counts at once in this process, within 5 s in others. */
@Injectable()
export class SessionsService {
  private readonly sessions = new ShortMemory<SessionRow | undefined>(
    (tokenHash) => this.reader.findOne(SessionRow, { tokenHash }),
    5000,
    20_000,
  );
  /** By id, for what outlives a token. */
  private readonly rows = new ShortMemory<SessionRow | undefined>((id) => this.reader.findOne(SessionRow, { id }), 5000, 20_000);
  private readonly idleMs: number;
  private readonly absoluteMs: number;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly policy: SecondFactorPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { sessionIdleMinutes, sessionHours }: Settings,
  ) {
    this.idleMs = sessionIdleMinutes * MINUTE;
    this.absoluteMs = sessionHours * HOUR;
  }

  /** The session of that token; none when it is unknown, over, ended or its account closed. Without a sign of life it goes on ageing. */
  async find(token: string, isSignOfLife = true): Promise<LiveSession | undefined> {
    const found = await this.live(await this.sessions.get(hashToken(token)));
    if (!found) return undefined;
    const now = this.now();
    if (isSignOfLife && isWorthNoting(found.row.lastSeenAt, now)) await this.noteSeen(found.row, now);
    return this.asOf(found.row, found.member);
  }

  /** Who may work in the session of that id, whatever its token is by now. No sign of life. */
  async look(id: string): Promise<Staff | undefined> {
    const found = await this.live(await this.rows.get(id));
    return found && this.dutyIn(found.row, found.member) === undefined ? actorFor(found.member) : undefined;
  }

  /** Who may work with that token: nobody, too, while a duty is open. */
  async actorOf(token: string): Promise<Staff | undefined> {
    const session = await this.find(token);
    return session?.duty === undefined ? session?.staff : undefined;
  }

  /** A new session under a new token. One that waits for its code does not wait long. */
  async open(tx: Tx, member: StaffMember, { userAgent, address }: Visit): Promise<{ token: string; session: LiveSession }> {
    const at = this.now();
    const token = newToken();
    const row: SessionRow = {
      id: newId(),
      tokenHash: hashToken(token),
      staffId: member.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: plus(at, member.secondFactorSince === null ? this.absoluteMs : CODE_WITHIN),
      revokedAt: null,
      userAgent: userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
      address,
      secondFactorAt: null,
      confirmedUntil: null,
    };
    await tx.insert(SessionRow, row);
    return { token, session: this.asOf(row, member) };
  }

  /** The same session under a new token; the old one is worth nothing. Throws NotSignedIn where another request was faster. */
  async rotate(
    tx: Tx,
    { row, member }: Pick<LiveSession, 'row' | 'member'>,
    patch: Partial<Pick<SessionRow, 'secondFactorAt' | 'confirmedUntil'>> = {},
  ): Promise<{ token: string; session: LiveSession }> {
    const token = newToken();
    const isComplete = (patch.secondFactorAt ?? row.secondFactorAt) !== null;
    const expiresAt = isComplete ? plus(row.createdAt, this.absoluteMs) : row.expiresAt;
    const next = { ...row, ...patch, tokenHash: hashToken(token), expiresAt };
    const { tokenHash, id } = row;
    const changed = await tx.update(
      SessionRow,
      { id, tokenHash, revokedAt: null },
      { ...patch, tokenHash: next.tokenHash, expiresAt },
    );
    if (changed !== 1) throw new NotSignedIn();
    tx.afterCommit(() => this.forget(row));
    return { token, session: this.asOf(next, member) };
  }

  /** Ends a session; nothing when it has ended. */
  async end(tx: Tx, id: string): Promise<void> {
    const row = await tx.findOne(SessionRow, { id, revokedAt: null });
    if (row) await this.endThese(tx, [row]);
  }

  /** Ends every session of the account but one. */
  async endAll(tx: Tx, staffId: string, except?: string): Promise<void> {
    const rows = await tx.find(SessionRow, { staffId, revokedAt: null });
    await this.endThese(
      tx,
      rows.filter(({ id }) => id !== except),
    );
  }

  /** The sessions of an account in which somebody could go on working, newest first. */
  async liveOf(staffId: string): Promise<SessionRow[]> {
    const rows = await this.reader.find(SessionRow, { staffId, revokedAt: null }, { createdAt: 'DESC' });
    return rows.filter((row) => isLive(row, this.now(), this.idleMs));
  }

  private async endThese(tx: Tx, rows: readonly SessionRow[]): Promise<void> {
    const revokedAt = this.now();
    for (const { id } of rows) await tx.update(SessionRow, { id }, { revokedAt });
    tx.afterCommit(() => rows.forEach((row) => this.forget(row)));
  }

  private forget({ id, tokenHash }: Pick<SessionRow, 'id' | 'tokenHash'>): void {
    this.sessions.forget(tokenHash);
    this.rows.forget(id);
  }

  private async live(row: SessionRow | undefined): Promise<{ row: SessionRow; member: StaffMember } | undefined> {
    if (!row || !isLive(row, this.now(), this.idleMs)) return undefined;
    const member = await this.memberFor(row);
    return member?.active ? { row, member } : undefined;
  }

  private asOf(row: SessionRow, member: StaffMember): LiveSession {
    return { row, staff: actorFor(member), member, duty: this.dutyIn(row, member), isConfirmed: isConfirmed(row, this.now()) };
  }

  private dutyIn({ secondFactorAt }: SessionRow, member: StaffMember): Duty | undefined {
    return dutyOf(member, secondFactorAt, this.policy.isRequired);
  }

  /** From memory, unless that says there is a duty: another process may just have seen it done. */
  private async memberFor(row: SessionRow): Promise<StaffMember | undefined> {
    const member = await this.people.staff(row.staffId);
    return member && this.dutyIn(row, member) === undefined ? member : this.people.staff(row.staffId, this.reader);
  }

  private now(): Instant {
    return instant(this.clock.now());
  }

  /** The remembered row is marked first, so that requests at the same moment do not all write. */
  private async noteSeen(row: SessionRow, now: Instant): Promise<void> {
    row.lastSeenAt = now;
    await this.work.write((tx) => tx.update(SessionRow, { id: row.id }, { lastSeenAt: now }), { lane: 'sessions' });
  }
}
