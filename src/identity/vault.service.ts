import { Inject, Injectable } from '@nestjs/common';
import { actorId, type Actor, type Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { instant, type Instant } from '../kernel/time.js';
import { note } from '../platform/audit/note.js';
import { SealBroken } from '../platform/crypto/sealed-text.js';
import { Sealer } from '../platform/crypto/sealing.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { BlindIndexesService } from './blind-indexes.service.js';
import { IdentityReading } from './entities/identity-reading.entity.js';
import { VaultRecord } from './entities/vault-record.entity.js';
import { normalPhones } from './contact-numbers-rules.js';
import { namesBorne } from './name-rules.js';
import { givenNames } from './part-name-rules.js';
import { QueryCodesService } from './query-codes.service.js';
import { contentsContext, contentsOf } from './sealed-contents.js';
import type { Person, VaultContents, VaultLevel, VaultPatch, WorkingTexts } from './vault-contents.js';
import { readingHasAReason, supplemented } from './vault-rules.js';
import { maskOf, workingTexts } from './working-text-rules.js';

type Sealing = { caseId: string; districtCode: string; contents: VaultContents; level: VaultLevel; at?: Instant };
type Reading = { caseId: string; actor: Actor; reason: string; at: Instant; evidenceId?: string };
/** Where word of news goes. */
export type Reach = { level: VaultLevel; phone: string | undefined; email: string | undefined };

type Met = { caseId: string; actor: Staff; at: Instant; places: number };

const insistOnReason = (reading: Reading): void => {
  const objection = readingHasAReason(reading);
  if (objection) throw new BadRequest(objection);
};

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
    const sealed = this.sealer.sealWith(key, contentsContext(caseId), JSON.stringify(contents));
    const createdAt = at ?? instant(this.clock.now());
    tx.append(VaultRecord, { caseId, districtCode, level, wrappedKey: wrapped, sealed, createdAt });
    await this.blindIndexes.add(tx, caseId, districtCode, contents.person);
    return workingTexts(contents);
  }

  /** The one door to an identity; leaves a row in the reading log. Throws BadRequest without a reason, NotFound for another district's or a destroyed one. */
  async open(tx: Tx, reading: Reading): Promise<VaultContents> {
    insistOnReason(reading);
    const { contents } = contentsOf(this.sealer, await this.recordOf(tx, reading));
    await this.log(tx, reading, maskOf(personsOf(contents)));
    return contents;
  }

  /** Logs that a scan or recording is being opened, which shows who complains like the record itself. Throws BadRequest without a reason, NotFound. */
  async logEvidence(tx: Tx, reading: Reading & { evidenceId: string }): Promise<void> {
    insistOnReason(reading);
    const record = await this.recordOf(tx, reading);
    await this.log(tx, reading, record.wrappedKey ? maskOf(personsOf(contentsOf(this.sealer, record).contents)) : (text) => text);
  }

  private async recordOf(tx: Tx, { caseId, actor }: Reading): Promise<VaultRecord> {
    const record = await tx.findOne(VaultRecord, { caseId });
    if (!record || record.districtCode !== actor.districtCode) throw new NotFound();
    return record;
  }

  private async log(tx: Tx, { caseId, actor, reason, at, evidenceId }: Reading, mask: (text: string) => string): Promise<void> {
    await tx.insert(IdentityReading, {
      id: newId(),
      caseId,
      staffId: actorId(actor),
      reason: mask(reason.trim()),
      at,
      role: actor.kind === 'staff' ? actor.role : null,
      evidenceId: evidenceId ?? null,
      metPlaces: null,
    });
    note(tx, {
      districtCode: actor.districtCode,
      at,
      actor,
      action: 'identity.read',
      subject: { type: 'case', id: caseId },
      refs: evidenceId === undefined ? undefined : { evidenceId },
    });
  }

  /** Somebody's words met the complainant where the next ones write over them: told as a reading is, without the words. */
  async logMet(tx: Tx, { caseId, actor, at, places }: Met): Promise<void> {
    const { id: staffId, role, districtCode } = actor;
    const told = { id: newId(), caseId, staffId, at, role, evidenceId: null };
    await tx.insert(IdentityReading, { ...told, reason: '', metPlaces: places });
    note(tx, { districtCode, at, actor, action: 'identity.met', subject: { type: 'case', id: caseId }, refs: { places } });
  }

  /** How often that was told of them since then. */
  async timesMet(reads: Reads, { caseId, actor, since }: Pick<Met, 'caseId' | 'actor'> & { since: Instant }): Promise<number> {
    const readings = await reads.find(IdentityReading, { caseId, staffId: actor.id });
    return readings.filter(({ at, metPlaces }) => metPlaces !== null && at >= since).length;
  }

  /** Adds a supplement (a name, a telephone, a text) and answers all working texts anew: the person now known is masked in the old ones too. Throws NotFound. */
  async amend(tx: Tx, caseId: string, patch: VaultPatch): Promise<WorkingTexts> {
    const record = await tx.lock(VaultRecord, { caseId });
    if (!record) throw new NotFound();
    const { key, contents } = contentsOf(this.sealer, record);
    const amended = supplemented(contents, patch);
    const sealed = this.sealer.sealWith(key, contentsContext(caseId), JSON.stringify(amended));
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
    return maskOf(personsOf(contentsOf(this.sealer, record).contents))(text);
  }

  /**
   * Which of these names the complainant of each case bears, by case. The comparison alone leaves the vault, nothing is read out, so it leaves no
   * reading; of an identity that was destroyed nothing is known any more.
   */
  async namesBorne(
    reads: Reads,
    caseIds: readonly string[],
    names: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    if (names.length === 0 || caseIds.length === 0) return new Map();
    const records = await reads.find(VaultRecord, { caseId: caseIds });
    const found = records
      .filter(({ wrappedKey }) => wrappedKey !== null)
      .map((record): [string, Set<string>] => [record.caseId, namesBorne(contentsOf(this.sealer, record).contents, names)]);
    return new Map(found.filter(([, borne]) => borne.size > 0));
  }

  /**
   * Which of the texts, by their place in the list, show this case's complainant by name, telephone, number, address or e-mail. The comparison
   * alone leaves the vault, so it leaves no reading; of an identity that was destroyed nothing is known any more.
   */
  async shownIn(reads: Reads, caseId: string, texts: readonly string[]): Promise<number[]> {
    const record = await reads.findOne(VaultRecord, { caseId });
    if (!record?.wrappedKey) return [];
    const mask = maskOf(personsOf(contentsOf(this.sealer, record).contents));
    return texts.flatMap((text, place) => (mask(text) === text ? [] : [place]));
  }

  /** Given names of the complainant and of who signed with them: for marking in a text that the reader has before them, never for showing. */
  async givenNames(reads: Reads, caseId: string): Promise<string[]> {
    const record = await reads.findOne(VaultRecord, { caseId });
    return record?.wrappedKey ? personsOf(contentsOf(this.sealer, record).contents).flatMap(givenNames) : [];
  }

  /**
   * Where word of news goes: the first mobile number and the mail address. For the sending machine alone, never shown, so it leaves no reading.
   * Undefined once the identity is destroyed; `unreadable` where the record is damaged or its key not at hand.
   */
  async reachOf(reads: Reads, caseId: string): Promise<Reach | 'unreadable' | undefined> {
    const record = await reads.findOne(VaultRecord, { caseId });
    if (!record?.wrappedKey) return undefined;
    try {
      const { phone, email } = contentsOf(this.sealer, record).contents.person;
      const phones = normalPhones(phone);
      return {
        level: record.level,
        phone: phones.find((each) => /^1[3-9]/.test(each)) ?? phones[0],
        email: email?.trim() || undefined,
      };
    } catch (error) {
      if (error instanceof SealBroken) return 'unreadable';
      throw error;
    }
  }

  /** The cases of the district in which this number was given, the newest 200. */
  casesAtPhone(reads: Reads, districtCode: string, phone: string): Promise<string[]> {
    return this.blindIndexes.byPhone(reads, districtCode, phone);
  }

  async setLevel(tx: Tx, caseId: string, level: VaultLevel): Promise<void> {
    if ((await tx.update(VaultRecord, { caseId }, { level })) === 0) throw new NotFound();
  }

  /** Whether there is still something to open: retention destroys it in the end. */
  async isKept(reads: Reads, caseId: string): Promise<boolean> {
    return (await reads.findOne(VaultRecord, { caseId }))?.wrappedKey != null;
  }

  /** Who read this identity, or met it, oldest first. */
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
}

const personsOf = ({ person, formerPersons = [] }: VaultContents): Person[] => [person, ...formerPersons];
