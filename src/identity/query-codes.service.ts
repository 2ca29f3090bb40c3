import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/time.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import type { SealContext } from '../platform/crypto/sealed-text.js';
import { Sealer } from '../platform/crypto/sealing.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { QueryCode } from './entities/query-code.entity.js';
import { normalCode, normalNumber, writtenCode } from './query-code-rules.js';

export const CODE_HASH_PURPOSE = 'query-code';
export const codeCopyContext = (caseId: string): SealContext => ({ owner: caseId, purpose: 'query-code-copy' });
const CODES = 10 ** 12;

/** The twelve-digit codes with which complainants ask about their cases. Only a keyed hash stays. */
@Injectable()
export class QueryCodesService {
  constructor(
    private readonly hash: KeyedHash,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A first code for a case, `1234 5678 9012`. Throws RangeError when `number` is no case number. */
  async issue(tx: Tx, caseId: string, number: string, at: Instant = instant(this.clock.now())): Promise<string> {
    const canonical = canonicalNumber(number);
    const code = newCode();
    tx.append(QueryCode, {
      caseId,
      number: canonical,
      districtCode: canonical.slice(0, 6),
      ...this.kept(caseId, canonical, code),
      issuedAt: at,
      replaced: 0,
    });
    return writtenCode(code);
  }

  /** A new code for the case; the former one no longer opens anything. Throws NotFound when the case has none under this number. */
  async replace(tx: Tx, caseId: string, number: string, at: Instant = instant(this.clock.now())): Promise<string> {
    const canonical = canonicalNumber(number);
    const code = newCode();
    const former = await tx.lock(QueryCode, { caseId, number: canonical });
    if (!former) throw new NotFound();
    await tx.update(
      QueryCode,
      { caseId },
      { ...this.kept(caseId, canonical, code), issuedAt: at, replaced: former.replaced + 1 },
    );
    return writtenCode(code);
  }

  /** The case of a number and its code, both as typed. A wrong number costs the same query, HMAC and comparison as a wrong code. */
  async caseOf(reads: Reads, number: string, code: string): Promise<string | undefined> {
    const typedNumber = normalNumber(number) ?? '';
    const typedCode = normalCode(code) ?? '';
    const [row] = await reads.sql<{ case_id: string; code_hash: string }>(
      'SELECT case_id, code_hash FROM query_codes WHERE number = ?',
      [typedNumber],
    );
    const isRight = this.hash.matches(CODE_HASH_PURPOSE, hashed(typedNumber, typedCode), row?.code_hash);
    return isRight ? row?.case_id : undefined;
  }

  /** The code again, for the receipt or an identical repeat of the registration; undefined once its copy is destroyed. */
  async copyOf(reads: Reads, caseId: string): Promise<string | undefined> {
    const copy = (await reads.findOne(QueryCode, { caseId }))?.sealedCopy;
    return copy ? writtenCode(this.sealer.open(codeCopyContext(caseId), copy).toString('utf8')) : undefined;
  }

  destroyCopy(tx: Tx, caseId: string): Promise<number> {
    return tx.change('UPDATE query_codes SET sealed_copy = NULL WHERE case_id = ? AND sealed_copy IS NOT NULL', [caseId]);
  }

  /** Destroys the copies of codes issued before the instant; answers how many. */
  destroyCopies(tx: Tx, olderThan: Instant): Promise<number> {
    return tx.change('UPDATE query_codes SET sealed_copy = NULL WHERE issued_at < ? AND sealed_copy IS NOT NULL', [olderThan]);
  }

  private kept(caseId: string, number: string, code: string): Pick<QueryCode, 'codeHash' | 'sealedCopy'> {
    return {
      codeHash: this.hash.hash(CODE_HASH_PURPOSE, hashed(number, code)),
      sealedCopy: this.sealer.seal(codeCopyContext(caseId), code),
    };
  }
}

const newCode = (): string => String(randomInt(CODES)).padStart(12, '0');

/** Bound to the number: a code seen at one case proves nothing at another. */
const hashed = (number: string, code: string): string => `${number}\n${code}`;

const canonicalNumber = (number: string): string => {
  const canonical = normalNumber(number);
  if (!canonical) throw new RangeError('A case number has the form 990114-2026-000123.');
  return canonical;
};
