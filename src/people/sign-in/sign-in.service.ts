import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotSignedIn, NotYourRole } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { instant, plus } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { asLongAsAVerification, hashPassword, isRightPassword } from '../passwords.js';
import { PeopleService } from '../people.service.js';
import { CONFIRMED_FOR } from '../session-rules.js';
import { SessionsService, type LiveSession, type Visit } from '../sessions.service.js';
import { memberOf } from '../staff-member.js';
import { StaffRow } from '../staff.entity.js';
import { Attempts, doorOfAccount, doorOfCode, doorOfConfirmation } from './attempts.js';
import { GoodPasswords } from './good-passwords.js';
import { isSamePassword } from './password-rules.js';
import { SecondFactorsService } from './second-factors.service.js';

/** A session under a token that nobody has seen before. */
export type Entered = { token: string; session: LiveSession };

export type SignIn = Visit & {
  username: string;
  password: string;
  /** Id of a device on which this account has been signed in before. */
  device: string | undefined;
  /** The session that the browser had until now: it ends. */
  former: LiveSession | undefined;
};

/** How a person shows who they are: at the door, and again inside. Each success changes the session's token. */
@Injectable()
export class SignInService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly secondFactors: SecondFactorsService,
    private readonly attempts: Attempts,
    private readonly goodPasswords: GoodPasswords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotSignedIn `session.wrong-credentials`, alike and after as long for a wrong name, password or closed account, or too many tries. */
  async signIn({ username, password, device, former, ...visit }: SignIn): Promise<Entered> {
    const name = nameOf(username);
    const door = doorOfAccount(name, visit.address ?? 'unknown', device);
    if (!(await this.attempts.mayTry(door))) {
      await asLongAsAVerification();
      throw new NotSignedIn(WRONG_CREDENTIALS);
    }
    const account = await this.reader.findOne(StaffRow, { username: name });
    const isRight = await isRightPassword(password, account?.passwordHash);
    if (!account || !isRight || !account.active) throw new NotSignedIn(WRONG_CREDENTIALS);
    await this.attempts.succeeded(door);
    return this.work.write(async (tx) => {
      const current = await tx.lock(StaffRow, { id: account.id });
      // Changed or closed since it was looked at: what ended the sessions then would not end this one.
      if (!current?.active || current.passwordHash !== account.passwordHash) throw new NotSignedIn(WRONG_CREDENTIALS);
      if (former) await this.sessions.end(tx, former.row.id);
      const entered = await this.sessions.open(tx, memberOf(current), visit);
      this.noteOn(tx, entered.session, 'session.begin');
      return entered;
    });
  }

  /** The second step, for a session whose duty it is. Throws NotYourRole `session.wrong-code`, 429 after too many. */
  async enterCode(session: LiveSession, code: string, device: string | undefined): Promise<Entered> {
    const door = doorOfCode(session.staff.id, device);
    await this.attempts.insistOnTry(door);
    const entered = await this.work.write(async (tx) => {
      const how = await this.secondFactors.accept(tx, session.staff.id, code);
      if (!how) return undefined;
      this.noteOn(tx, session, how === 'recovery' ? 'recovery-code.use' : 'session.code');
      return this.sessions.rotate(tx, session, { secondFactorAt: this.now() });
    });
    if (!entered) throw new NotYourRole(WRONG_CODE);
    await this.attempts.succeeded(door);
    return entered;
  }

  /** Opens for some minutes what asks for it. Password, or a code of the authenticator. Throws NotYourRole, BadRequest, 429. */
  async confirm(session: LiveSession, { password, code }: { password?: string; code?: string }): Promise<Entered> {
    if ((password === undefined) === (code === undefined)) throw new BadRequest(ONE_OF_TWO);
    const door = doorOfConfirmation(session.staff.id);
    await this.attempts.insistOnTry(door);
    if (password !== undefined) await this.insistOnPassword(session, password);
    const entered = await this.work.write(async (tx) => {
      if (code !== undefined && !(await this.secondFactors.acceptStep(tx, session.staff.id, code))) return undefined;
      this.noteOn(tx, session, 'session.confirm');
      return this.sessions.rotate(tx, session, { confirmedUntil: plus(this.now(), CONFIRMED_FOR) });
    });
    if (!entered) throw new NotYourRole(WRONG_CODE);
    await this.attempts.succeeded(door);
    return entered;
  }

  /** Sets a new password and ends every other session of the account. Throws NotYourRole on a wrong old one, BadRequest on a bad new one, 429. */
  async changePassword(session: LiveSession, oldPassword: string, newPassword: string): Promise<Entered> {
    const { member, staff, row } = session;
    const door = doorOfConfirmation(staff.id);
    await this.attempts.insistOnTry(door);
    await this.insistOnPassword(session, oldPassword);
    await this.attempts.succeeded(door);
    if (isSamePassword(newPassword, oldPassword)) throw new BadRequest(SAME_PASSWORD);
    await this.goodPasswords.insistOn(newPassword, member);
    const passwordHash = await hashPassword(newPassword);
    return this.work.write(async (tx) => {
      await tx.update(StaffRow, { id: staff.id }, { passwordHash, mustChangePassword: false });
      await this.sessions.endAll(tx, staff.id, row.id);
      this.people.forgetAfter(tx, staff);
      this.noteOn(tx, session, 'password.change');
      return this.sessions.rotate(tx, { row, member: { ...member, mustChangePassword: false } });
    });
  }

  async signOut(session: LiveSession): Promise<void> {
    await this.work.write(async (tx) => {
      await this.sessions.end(tx, session.row.id);
      this.noteOn(tx, session, 'session.end');
    });
  }

  private async insistOnPassword({ staff }: LiveSession, password: string): Promise<void> {
    const account = await this.reader.findOne(StaffRow, { id: staff.id });
    if (!(await isRightPassword(password, account?.passwordHash))) throw new NotYourRole(WRONG_PASSWORD);
  }

  private noteOn(tx: Tx, { row, staff }: LiveSession, action: string): void {
    const { districtCode } = staff;
    note(tx, { districtCode, at: this.now(), actor: staff, action, subject: { type: 'session', id: row.id } });
  }

  private now(): string {
    return instant(this.clock.now());
  }
}

/** As usernames are kept. */
export const nameOf = (username: string): string => username.trim().toLowerCase();

const WRONG_CREDENTIALS = refusal(
  'session.wrong-credentials',
  '用户名或密码不正确，或尝试次数过多。若确认无误，请稍候再试（最长 15 分钟）。',
  'The username or the password is not right, or there were too many tries. If you are sure, wait a while (15 minutes at the most).',
);
const WRONG_PASSWORD = refusal('session.wrong-password', '密码不正确。', 'The password is not right.');
const WRONG_CODE = refusal(
  'session.wrong-code',
  '验证码不正确、已用过或已过期，请用验证器中的下一个。',
  'The code is wrong, used or over; take the next one of your authenticator.',
);
const ONE_OF_TWO = refusal('session.one-proof', '请填密码或验证码之一。', 'Give the password or a code, one of the two.');
const SAME_PASSWORD = refusal('password.same', '新密码不能与旧密码相同。', 'The new password cannot be the old one.');
