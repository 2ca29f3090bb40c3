import { Inject, Injectable } from '@nestjs/common';
import { actorId, type Staff, type System } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { instant, type Instant } from '../kernel/time.js';
import { Sealer } from '../platform/crypto/sealing.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { BlindIndexesService } from './blind-indexes.service.js';
import { IdentityReading } from './entities/identity-reading.entity.js';
import { VaultRecord } from './entities/vault-record.entity.js';
import { QueryCodesService } from './query-codes.service.js';
import type { Person, VaultContents, VaultLevel, VaultPatch, WorkingTexts } from './vault-contents.js';
import { readingHasAReason, supplemented } from './vault-rules.js';
import { maskOf, workingTexts } from './working-text-rules.js';

const PURPOSE = 'vault-contents';

type Sealing = { caseId: string; districtCode: string; contents: VaultContents; level: VaultLevel; at?: Instant };
type Reading = { caseId: string; actor: Staff | System; reason: string; at: Instant };

/** Who complains, and their own words, apart from the case. Knows a caseId, never a case; permissions are asked above. */
@Injectable()
export class VaultService {
  constructor(
    private readonly sealer: Sealer,
    private readonly blindIndexes: BlindIndexesService,
    private readonly codes: QueryCodesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Seals person and verbatim texts (also of an anonymous case) and answers the texts the case may hold. */
  async seal(tx: Tx, { caseId, districtCode, contents, level, at }: Sealing): Promise<WorkingTexts> {
    const { key, wrapped } = this.sealer.newKey(caseId);
    const sealed = this.sealer.sealWith(key, { owner: caseId, purpose: PURPOSE }, JSON.stringify(contents));
    const createdAt = at ?? instant(this.clock.now());
    tx.append(VaultRecord, { caseId, districtCode, level, wrappedKey: wrapped, sealed, createdAt });
    await this.blindIndexes.add(tx, caseId, districtCode, contents.person);
    return workingTexts(contents);
  }

  /** The one door to an identity; leaves a row in the reading log. Throws BadRequest without a reason, NotFound for another district's or a destroyed one. */
  async open(tx: Tx, { caseId, actor, reason, at }: Reading): Promise<VaultContents> {
    const objection = readingHasAReason({ reason });
    if (objection) throw new BadRequest(objection);
    const record = await tx.findOne(VaultRecord, { caseId });
    if (!record || record.districtCode !== actor.districtCode) throw new NotFound();
    const { contents } = this.opened(record);
    await tx.insert(IdentityReading, {
      id: newId(),
      caseId,
      staffId: actorId(actor),
      reason: maskOf(personsOf(contents))(reason.trim()),
      at,
    });
    return contents;
  }

  /** Adds a supplement (a name, a telephone, a text) and answers all working texts anew: the person now known is masked in the old ones too. Throws NotFound. */
  async amend(tx: Tx, caseId: string, patch: VaultPatch): Promise<WorkingTexts> {
    const record = await tx.lock(VaultRecord, { caseId });
    if (!record) throw new NotFound();
    const { key, contents } = this.opened(record);
    const amended = supplemented(contents, patch);
    const sealed = this.sealer.sealWith(key, { owner: caseId, purpose: PURPOSE }, JSON.stringify(amended));
    await tx.update(VaultRecord, { caseId }, { sealed });
    await this.blindIndexes.add(tx, caseId, record.districtCode, amended.person, [
      contents.person,
      ...(contents.formerPersons ?? []),
    ]);
    return workingTexts(amended);
  }

  /** A later free text with this case's complainant replaced. Reads nothing out, so it leaves no reading; an identity that was destroyed can no longer be masked. */
  async masked(reads: Reads, caseId: string, text: string): Promise<string> {
    const record = await reads.findOne(VaultRecord, { caseId });
    if (!record?.wrappedKey) return text;
    return maskOf(personsOf(this.opened(record).contents))(text);
  }

  async setLevel(tx: Tx, caseId: string, level: VaultLevel): Promise<void> {
    if ((await tx.update(VaultRecord, { caseId }, { level })) === 0) throw new NotFound();
  }

  /** Who read this identity, oldest first. */
  readingsOf(reads: Reads, caseId: string): Promise<IdentityReading[]> {
    return reads.find(IdentityReading, { caseId }, { at: 'ASC', id: 'ASC' });
  }

  /** Retention: destroys the key, the contents and everything by which they were found. The reading log stays. */
  async destroy(tx: Tx, caseId: string): Promise<void> {
    await tx.update(VaultRecord, { caseId }, { wrappedKey: null, sealed: null });
    await tx.change('DELETE FROM blind_indexes WHERE case_id = ?', [caseId]);
    await this.codes.destroyCopy(tx, caseId);
  }

  /** `1234 5678 9012`, shown this once and kept sealed for the receipt. */
  issueCode(tx: Tx, caseId: string, number: string, at?: Instant): Promise<string> {
    return this.codes.issue(tx, caseId, number, at);
  }

  /** A new code; the former one dies. Throws NotFound. */
  replaceCode(tx: Tx, caseId: string, number: string, at?: Instant): Promise<string> {
    return this.codes.replace(tx, caseId, number, at);
  }

  /** The caseId when number and code (as typed) belong together; the same work when they do not. */
  matches(reads: Reads, number: string, code: string): Promise<string | undefined> {
    return this.codes.caseOf(reads, number, code);
  }

  codeForRepeat(reads: Reads, caseId: string): Promise<string | undefined> {
    return this.codes.copyOf(reads, caseId);
  }

  destroyCodeCopy(tx: Tx, caseId: string): Promise<number> {
    return this.codes.destroyCopy(tx, caseId);
  }

  destroyCodeCopies(tx: Tx, olderThan: Instant): Promise<number> {
    return this.codes.destroyCopies(tx, olderThan);
  }

  /** The newest 200 cases of the district with this telephone number, however it is written. */
  relatedByPhone(reads: Reads, districtCode: string, phone: string): Promise<string[]> {
    return this.blindIndexes.byPhone(reads, districtCode, phone);
  }

  relatedByIdNumber(reads: Reads, districtCode: string, idNumber: string): Promise<string[]> {
    return this.blindIndexes.byIdNumber(reads, districtCode, idNumber);
  }

  private opened({ caseId, wrappedKey, sealed }: VaultRecord): { key: Buffer; contents: VaultContents } {
    if (!wrappedKey || !sealed) throw new NotFound();
    const key = this.sealer.unwrap(caseId, wrappedKey);
    const plain = this.sealer.openWith(key, { owner: caseId, purpose: PURPOSE }, sealed);
    return { key, contents: JSON.parse(plain.toString('utf8')) as VaultContents };
  }
}

const personsOf = ({ person, formerPersons = [] }: VaultContents): Person[] => [person, ...formerPersons];
