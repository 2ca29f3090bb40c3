import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotFound, NotYourRole } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { instant } from '../../kernel/time.js';
import { auditActorOf, CONSOLE, type AuditActor } from '../../platform/audit/audit-fact.js';
import { note } from '../../platform/audit/note.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { hashPassword } from '../passwords.js';
import { PeopleService } from '../people.service.js';
import { SessionsService } from '../sessions.service.js';
import { StaffRow } from '../staff.entity.js';
import { GoodPasswords } from './good-passwords.js';
import { SecondFactorsService } from './second-factors.service.js';
import { nameOf } from './sign-in.service.js';

/** When somebody lost their phone or forgot their password. Their sessions end; the audit says who did it. */
@Injectable()
export class AccountResetsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly secondFactors: SecondFactorsService,
    private readonly goodPasswords: GoodPasswords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By an administrator, never their own. Throws NotYourRole `staff.own-account`, NotFound. */
  async resetSecondFactor(actor: Staff, staffId: string): Promise<void> {
    const account = await this.colleague(actor, staffId);
    await this.removeSecondFactor(account, auditActorOf(actor));
  }

  /** On the server itself, for the only administrator there is. Throws NotFound. */
  async resetSecondFactorOf(username: string): Promise<void> {
    const account = await this.reader.findOne(StaffRow, { username: nameOf(username) });
    if (!account) throw new NotFound(NO_ACCOUNT);
    await this.removeSecondFactor(account, CONSOLE);
  }

  /** Gives a colleague a first password, to be changed at once. By an administrator. Throws NotYourRole, NotFound, BadRequest `password.…`. */
  async setFirstPassword(actor: Staff, staffId: string, password: string): Promise<void> {
    const account = await this.colleague(actor, staffId);
    await this.goodPasswords.insistOn(password, account);
    const passwordHash = await hashPassword(password);
    await this.work.write(async (tx) => {
      await tx.update(StaffRow, { id: staffId }, { passwordHash, mustChangePassword: true });
      await this.sessions.endAll(tx, staffId);
      this.people.forgetAfter(tx, account);
      this.noteOn(tx, account, auditActorOf(actor), 'password.reset');
    });
  }

  private removeSecondFactor(account: StaffRow, by: AuditActor): Promise<void> {
    return this.work.write(async (tx) => {
      await this.secondFactors.remove(tx, account);
      this.noteOn(tx, account, by, 'second-factor.reset');
    });
  }

  private async colleague({ id, districtCode }: Staff, staffId: string): Promise<StaffRow> {
    if (staffId === id) throw new NotYourRole(OWN);
    const account = await this.reader.findOne(StaffRow, { id: staffId, districtCode });
    if (!account) throw new NotFound();
    return account;
  }

  private noteOn(tx: Tx, { id, districtCode }: StaffRow, actor: AuditActor, action: string): void {
    note(tx, { districtCode, at: instant(this.clock.now()), actor, action, subject: { type: 'staff', id } });
  }
}

const OWN = refusal(
  'staff.own-account',
  '不能重置自己的账号，请由另一位管理员办理。',
  'Nobody resets their own account; ask another administrator.',
);
const NO_ACCOUNT = refusal('staff.unknown', '没有这个账号。', 'There is no such account.');
