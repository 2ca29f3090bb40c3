import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { ConfidentialityChange } from '../cases/entities/confidentiality-change.entity.js';
import { objectionToActor } from '../cases/permissions/may.js';
import type { VaultContents } from '../identity/vault-contents.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Staff } from '../kernel/actor.js';
import { NotYourRole, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { writeNote } from './case-note.js';
import { demandedLevel, levelMayBeSet } from './confidentiality-rules.js';
import type { ConfidentialityDto } from './dto/records.dto.js';
import type { IdentityReadingDto } from './dto/identity-reading.dto.js';
import { insistOnIdentity } from './identity-rules.js';
import { maskedWords } from '../cases/masked-words.js';

/** The desk's side of the identity vault: level, code and reading. Each verb throws NotFound, NotYourRole; see there. */
@Injectable()
export class IdentityDeskService {
  constructor(
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    private readonly people: PeopleService,
    private readonly reader: Reader,
  ) {}

  /** Throws Refused `confidentiality.…` when nothing changes or the matter demands more. */
  setLevel(actor: Staff, caseId: string, { level, reason }: ConfidentialityDto): Promise<ConfidentialityChange> {
    return this.cases.act(actor, caseId, 'confidentiality', async (open) => {
      const { tx, file, at } = open;
      const codes = file.allegations.map(({ code }) => code);
      const demanded = demandedLevel(file.kase.category, codes);
      const objection = levelMayBeSet({ now: file.kase.confidentiality, wanted: level, demanded });
      if (objection) throw new Refused(objection);
      const masked = await maskedWords(this.vault, tx, file, reason);
      const change: ConfidentialityChange = { id: newId(), caseId, level, reason: masked, byId: actorId(actor), at };
      await tx.insert(ConfidentialityChange, change);
      await this.vault.setLevel(tx, caseId, level);
      await this.cases.record(open, 'confidentiality', actor, { particulars: { level }, patch: { confidentiality: level } });
      return change;
    });
  }

  /** A new query code for the person; the old one dies. It is in this answer and nowhere else. */
  reissueCode(actor: Staff, caseId: string, reason: string): Promise<{ queryCode: string }> {
    return this.cases.act(actor, caseId, 'codeReissue', async (open) => {
      const { tx, file, at } = open;
      const queryCode = await this.vault.replaceCode(tx, caseId, file.kase.number, at);
      const note = await writeNote(open, this.vault, actor, 'internal', reason);
      await this.cases.record(open, 'codeReissue', actor, { particulars: { noteId: note.id }, visibility: 'public' });
      return { queryCode };
    });
  }

  /** Opens the identity: logged, and told on the case's public record. SECRET stays closed to verifiers, who know an alias. */
  read(actor: Staff, caseId: string, reason: string): Promise<VaultContents> {
    return this.cases.act(actor, caseId, 'identityReading', async (open) => {
      const { tx, file, at } = open;
      insistOnIdentity(actor, file);
      const contents = await this.vault.open(tx, { caseId, actor, reason, at });
      await this.cases.record(open, 'identityReading', actor, { particulars: { role: actor.role }, visibility: 'public' });
      return contents;
    });
  }

  /** Who opened the identity, a scan or a recording, or tried names on a draft, oldest first: for those who answer for it. */
  async readings(actor: Staff, caseId: string): Promise<{ items: IdentityReadingDto[] }> {
    const objection = objectionToActor('identityReadings', actor, await this.cases.read(actor, caseId));
    if (objection) throw new NotYourRole(objection);
    const rows = await this.vault.readingsOf(this.reader, caseId);
    const staff = await Promise.all(rows.map(({ staffId }) => this.people.staff(staffId)));
    const items = rows.map(({ id, at, reason, staffId, role, evidenceId, metPlaces }, n) => {
      const who = staff[n];
      return { id, at, reason, staffId, name: who?.name ?? null, role: role ?? who?.role ?? null, evidenceId, metPlaces };
    });
    return { items };
  }
}
