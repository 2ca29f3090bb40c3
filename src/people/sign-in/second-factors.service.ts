import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotYourRole, Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { instant, millis, MINUTE, type Instant } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import type { SealContext } from '../../platform/crypto/sealed-text.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { Reader, UnitOfWork, type Reads, type Tx } from '../../platform/database/unit-of-work.js';
import { PeopleService } from '../people.service.js';
import { hashToken } from '../secret-token.js';
import { SessionsService, type LiveSession } from '../sessions.service.js';
import { StaffRow } from '../staff.entity.js';
import { Attempts, doorOfCode } from './attempts.js';
import {
  addressOf,
  newSecret,
  plainRecoveryCode,
  RECOVERY_BYTES,
  RECOVERY_CODES,
  recoveryCodeFrom,
  stepOf,
} from './second-factor-rules.js';
import { RecoveryCodeRow, SecondFactorRow } from './second-factor.entity.js';

/** What the seal of a secret is bound to. */
export const factorContext = (staffId: string): SealContext => ({ owner: staffId, purpose: 'second-factor' });

/** So long may pass between the secret and its first code. */
const PENDING_FOR = 15 * MINUTE;

/** The authenticators and recovery codes of accounts. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly attempts: Attempts,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async stateOf(staffId: string, reads: Reads = this.reader): Promise<{ since: Instant | null; recoveryCodesLeft: number }> {
    const account = await reads.findOne(StaffRow, { id: staffId });
    const left = await reads.find(RecoveryCodeRow, { staffId, usedAt: null });
    return { since: account?.secondFactorSince ?? null, recoveryCodesLeft: left.length };
  }

  /**
   * A new secret for the authenticator, in this answer alone; it counts once a code of it has been shown. Whoever need not set one up confirms
   * first: at a desk left open somebody else's authenticator would shut the owner out.
   */
  async begin({ staff, member, duty, isConfirmed }: LiveSession): Promise<{ address: string; secret: string }> {
    if (duty !== 'set-up-second-factor' && !isConfirmed) throw new NotYourRole(CONFIRM_FIRST);
    const secret = newSecret();
    const pending = { pendingSecret: this.sealer.seal(factorContext(staff.id), secret), pendingSince: this.now() };
    await this.work.write(async (tx) => {
      const known = await tx.lock(SecondFactorRow, { staffId: staff.id });
      if (known) await tx.update(SecondFactorRow, { staffId: staff.id }, pending);
      else await tx.insert(SecondFactorRow, { staffId: staff.id, secret: null, lastStep: null, ...pending });
      this.noteOn(tx, staff, 'second-factor.begin');
    });
    return { address: addressOf(secret, member.username), secret };
  }

  /** The first code of the new secret: from now on it counts, and the old one does not. Other sessions of the account end. Throws Refused, NotYourRole, 429. */
  async complete(session: LiveSession, code: string): Promise<{ token: string; session: LiveSession; recoveryCodes: string[] }> {
    const { staff, row, member } = session;
    const door = doorOfCode(staff.id, 'set-up');
    await this.attempts.insistOnTry(door);
    const done = await this.work.write(async (tx) => {
      const factor = await tx.lock(SecondFactorRow, { staffId: staff.id });
      const now = this.now();
      const { pendingSecret = null, pendingSince = null } = factor ?? {};
      if (pendingSecret === null || pendingSince === null || millis(now) - millis(pendingSince) > PENDING_FOR)
        throw new Refused(NOTHING_BEGUN);
      const lastStep = stepOf(this.opened(staff.id, pendingSecret), code, now);
      if (lastStep === undefined) return undefined;
      const secret = pendingSecret;
      await tx.update(SecondFactorRow, { staffId: staff.id }, { secret, lastStep, pendingSecret: null, pendingSince: null });
      await tx.update(StaffRow, { id: staff.id }, { secondFactorSince: now });
      this.people.forgetAfter(tx, staff);
      await this.sessions.endAll(tx, staff.id, row.id);
      const recoveryCodes = await this.newRecoveryCodes(tx, staff.id);
      this.noteOn(tx, staff, 'second-factor.set-up');
      const fresh = { row, member: { ...member, secondFactorSince: now } };
      return { ...(await this.sessions.rotate(tx, fresh, { secondFactorAt: now })), recoveryCodes };
    });
    if (!done) throw new NotYourRole(WRONG_FIRST_CODE);
    await this.attempts.succeeded(door);
    return done;
  }

  /** Ten new recovery codes, shown this once; the old ones are void. Throws Refused where there is no second factor. */
  renewRecoveryCodes({ staff }: LiveSession): Promise<string[]> {
    return this.work.write(async (tx) => {
      const { since } = await this.stateOf(staff.id, tx);
      if (since === null) throw new Refused(NONE);
      this.noteOn(tx, staff, 'recovery-codes.renew');
      return this.newRecoveryCodes(tx, staff.id);
    });
  }

  /** Takes a code of the authenticator or a recovery code, either only once; undefined for a wrong one. */
  async accept(tx: Tx, staffId: string, code: string): Promise<'step' | 'recovery' | undefined> {
    if (await this.acceptStep(tx, staffId, code)) return 'step';
    const plain = plainRecoveryCode(code);
    if (plain === undefined) return undefined;
    const used = await tx.update(
      RecoveryCodeRow,
      { codeHash: hashOf(staffId, plain), staffId, usedAt: null },
      { usedAt: this.now() },
    );
    return used === 1 ? 'recovery' : undefined;
  }

  /** A code of the authenticator; the step it stands for is used up, and those before it. */
  async acceptStep(tx: Tx, staffId: string, code: string): Promise<boolean> {
    const factor = await tx.findOne(SecondFactorRow, { staffId });
    if (!factor?.secret) return false;
    const step = stepOf(this.opened(staffId, factor.secret), code, this.now());
    if (step === undefined) return false;
    // Decided by the database: two requests with the same code at the same moment are one too many.
    const took = 'UPDATE second_factors SET last_step = ? WHERE staff_id = ? AND last_step < ?';
    return (await tx.change(took, [step, staffId, step])) === 1;
  }

  /** Forgets authenticator and recovery codes: the account sets up anew at its next sign-in. Its sessions end. */
  async remove(tx: Tx, account: StaffRow): Promise<void> {
    const { id } = account;
    await tx.change('DELETE FROM second_factors WHERE staff_id = ?', [id]);
    await tx.change('DELETE FROM recovery_codes WHERE staff_id = ?', [id]);
    await tx.update(StaffRow, { id }, { secondFactorSince: null });
    await this.sessions.endAll(tx, id);
    this.people.forgetAfter(tx, account);
  }

  private async newRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeFrom(randomBytes(RECOVERY_BYTES)));
    await tx.change('DELETE FROM recovery_codes WHERE staff_id = ?', [staffId]);
    await tx.insert(
      RecoveryCodeRow,
      codes.map((code) => ({ codeHash: hashOf(staffId, plainRecoveryCode(code) ?? code), staffId, usedAt: null })),
    );
    return codes;
  }

  private noteOn(tx: Tx, staff: LiveSession['staff'], action: string): void {
    note(tx, {
      districtCode: staff.districtCode,
      at: this.now(),
      actor: staff,
      action,
      subject: { type: 'staff', id: staff.id },
    });
  }

  private opened(staffId: string, sealed: string): string {
    return this.sealer.open(factorContext(staffId), sealed).toString();
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

/** Hashed with its account: the same code of two people has two hashes. */
const hashOf = (staffId: string, plain: string): string => hashToken(`${staffId}\n${plain}`);

const CONFIRM_FIRST = refusal(
  'session.confirmation-required',
  '请先用密码或验证码确认本人身份。',
  'First confirm with your password or a code that it is you.',
);
const NOTHING_BEGUN = refusal(
  'second-factor.not-begun',
  '请先开始设置（密钥 15 分钟内有效）。',
  'Begin setting it up first; the secret waits for 15 minutes.',
);
const WRONG_FIRST_CODE = refusal(
  'session.wrong-code',
  '验证码不正确；请核对手机时间是否准确。',
  'The code is not right; see whether the clock of the phone is.',
);
const NONE = refusal('second-factor.none', '尚未设置第二重验证。', 'There is no second factor yet.');
