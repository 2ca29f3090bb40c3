import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import type { Note } from '../cases/entities/note.entity.js';
import { Waiver } from '../cases/entities/waiver.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { readBack, type ReadBack } from '../cases/permissions/reading.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Staff } from '../kernel/actor.js';
import { NotYourRole, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf } from '../kernel/time.js';
import { writeNote } from './case-note.js';
import type { NoteDto, WaiverDto } from './dto/records.dto.js';
import { objectionToNewDate } from './new-date-rules.js';
import { objectionToWaiver } from './waiver-rules.js';

/** What the desk and the handlers put on the file without moving the case. Each verb throws NotFound, NotYourRole, Refused. */
@Injectable()
export class DeskRecordsService {
  constructor(
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    private readonly clocks: ClocksService,
  ) {}

  /** Marks a missing field "not obtainable". A case whose village is so marked stays on town level. */
  waive(actor: Staff, caseId: string, { field, reason }: WaiverDto): Promise<Waiver> {
    return this.cases.act(actor, caseId, 'waiver', async (open) => {
      const { tx, file, at } = open;
      const objection = objectionToWaiver({ file, field });
      if (objection) throw new Refused(objection);
      const masked = await maskedWords(this.vault, tx, file, reason);
      const waiver: Waiver = { id: newId(), caseId, field, reason: masked, byId: actorId(actor), at };
      await tx.insert(Waiver, waiver);
      file.waivers.push(waiver);
      await this.cases.record(open, 'waiver', actor, { particulars: { field } });
      return waiver;
    });
  }

  /** A first contact is made by the guidance group and ends its clock. A plan may name a new date, which a late notice then tells. */
  note(actor: Staff, caseId: string, { kind, text, newDate }: NoteDto): Promise<ReadBack<Note, 'text'>> {
    return this.cases.act(actor, caseId, 'note', async (open) => {
      const isFirstContact = kind === 'first_contact';
      if (isFirstContact && !GUIDANCE.includes(actor.role)) throw new NotYourRole(FIRST_CONTACT);
      const objection = objectionToNewDate({ kind, newDate, today: dayOf(open.at), role: actor.role });
      if (objection) throw new Refused(objection);
      const note = await writeNote(open, this.vault, actor, kind, text, newDate);
      if (isFirstContact) await this.clocks.meet(open.tx, caseId, 'first_contact', open.at);
      await this.cases.record(open, 'note', actor, {
        particulars: { kind, noteId: note.id, ...(newDate ? { newDate } : {}) },
        visibility: isFirstContact ? 'public' : 'internal',
      });
      return readBack(actor, note, 'text');
    });
  }
}

const GUIDANCE: readonly Staff['role'][] = ['guidance_member', 'guidance_leader'];

const FIRST_CONTACT = refusal(
  'note.first-contact-by-guidance',
  '与反映人的首次联系由指导组登记。',
  'The first contact is recorded by the guidance group.',
);
