import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { DAY, instant, plus, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { ShortMemory } from '../regions/short-memory.js';
import { ApiTokenRow, type Scope } from './api-token.entity.js';
import { isFor } from './office-acts.js';
import { PeopleService } from './people.service.js';
import { hashToken, newToken } from './secret-token.js';
import { dutyOfToken, isWorthNoting, type Duty } from './session-rules.js';
import { SecondFactorPolicy } from './sign-in/second-factor-policy.js';
import { actorFor } from './staff-member.js';

export const TOKEN_PREFIX = 'hui_';
const DEFAULT_LIFETIME = 90 * DAY;
const LONGEST_LIFETIME = 366 * DAY;

export type TokenWish = { name: string; scopes: Scope[]; expiresAt?: Instant };
export type ApiToken = Omit<ApiTokenRow, 'tokenHash'>;

/** Bearer tokens for integrations. They act as their owner, within their scopes. */
@Injectable()
export class ApiTokensService {
  private readonly tokens = new ShortMemory<ApiTokenRow | undefined>(
    (tokenHash) => this.reader.findOne(ApiTokenRow, { tokenHash }),
    5000,
    20_000,
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly policy: SecondFactorPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For oneself only: whoever could issue one for others could act as them. The token is shown this once. Throws BadRequest. */
  async issue(actor: Staff, { name, scopes, expiresAt }: TokenWish): Promise<{ token: string; apiToken: ApiToken }> {
    const now = instant(this.clock.now());
    const end = expiresAt ?? plus(now, DEFAULT_LIFETIME);
    if (end <= now || end > plus(now, LONGEST_LIFETIME)) throw new BadRequest(BAD_END);
    const token = newToken(TOKEN_PREFIX);
    const apiToken: ApiToken = {
      id: newId(),
      staffId: actor.id,
      name,
      scopes: [...new Set(scopes)],
      createdBy: actor.id,
      createdAt: now,
      expiresAt: end,
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.work.write((tx) => tx.insert(ApiTokenRow, { ...apiToken, tokenHash: hashToken(token) }));
    return { token, apiToken };
  }

  /** Whose token it is, what it opens, and what its owner has to do first; nobody when it is unknown, expired, revoked or its account closed. */
  async actorOf(token: string): Promise<{ staff: Staff; scopes: Scope[]; duty: Duty | undefined } | undefined> {
    if (!token.startsWith(TOKEN_PREFIX)) return undefined;
    const row = await this.tokens.get(hashToken(token));
    const now = instant(this.clock.now());
    if (!row || row.revokedAt !== null || row.expiresAt <= now) return undefined;
    const member = await this.people.staff(row.staffId);
    if (!member?.active) return undefined;
    if (isWorthNoting(row.lastUsedAt, now)) await this.noteUsed(row, now);
    return { staff: actorFor(member), scopes: row.scopes, duty: dutyOfToken(member, this.policy.isRequired) };
  }

  /** The actor's own tokens, newest first, without their secrets. */
  async listOf(actor: Staff): Promise<ApiToken[]> {
    const rows = await this.reader.find(ApiTokenRow, { staffId: actor.id }, { createdAt: 'DESC' });
    return rows.map(({ tokenHash: _hash, ...apiToken }) => apiToken);
  }

  /** Ends a token, one's own or (administrators) one of the district. Throws NotFound. */
  async revoke(actor: Staff, id: string): Promise<void> {
    const revokedAt = instant(this.clock.now());
    await this.work.write(async (tx) => {
      const row = await tx.findOne(ApiTokenRow, { id });
      const owner = row && (await this.people.staff(row.staffId, tx));
      const isOwn = owner?.id === actor.id;
      if (!row || !owner || owner.districtCode !== actor.districtCode || !(isOwn || isFor('revokeTokens', actor.role)))
        throw new NotFound();
      await tx.update(ApiTokenRow, { id, revokedAt: null }, { revokedAt });
      tx.afterCommit(() => this.tokens.forget(row.tokenHash));
    });
  }

  /** Ends all tokens of an account that is closed. */
  async revokeAll(tx: Tx, staffId: string): Promise<void> {
    const rows = await tx.find(ApiTokenRow, { staffId, revokedAt: null });
    await tx.update(ApiTokenRow, { staffId, revokedAt: null }, { revokedAt: instant(this.clock.now()) });
    tx.afterCommit(() => rows.forEach(({ tokenHash }) => this.tokens.forget(tokenHash)));
  }

  private async noteUsed(row: ApiTokenRow, now: Instant): Promise<void> {
    row.lastUsedAt = now;
    await this.work.write((tx) => tx.update(ApiTokenRow, { id: row.id }, { lastUsedAt: now }), { lane: 'sessions' });
  }
}

const BAD_END = refusal(
  'api-token.expiry',
  '令牌的有效期须在将来，且不超过 366 天。',
  'A token must end in the future and within 366 days.',
);
