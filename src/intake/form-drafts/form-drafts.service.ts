import { Inject, Injectable } from '@nestjs/common';
import type { Channel } from '../../cases/vocabulary.js';
import { actorId, type Actor, type Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { instant, plus, type Instant } from '../../kernel/time.js';
import { PeopleService } from '../../people/people.service.js';
import { note } from '../../platform/audit/note.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DraftConflictsService } from './draft-conflicts.service.js';
import {
  BAD_ID,
  KEPT,
  LONGEST,
  NOT_IN_HAND,
  objectionToEnded,
  objectionToHand,
  objectionToMore,
  objectionToSave,
  REGISTERED,
  TOO_LONG,
} from './draft-rules.js';
import { DraftSeals, EMPTIED } from './draft-seals.js';
import type { DraftItemDto, HeldDraftDto, SavedDraftDto, SaveDraftDto } from './form-draft.dto.js';
import { FormDraft } from './form-draft.entity.js';

/** The case that a form became. */
type Registered = { id: string; channel: Channel };

/** The form as its screen knows it: under which id it is kept, and as whose turn at it. */
type Kept = { id: string; hold: number | undefined };
type Listed = Omit<FormDraft, 'groupId' | 'hold' | 'sealed'>;

/** More open forms than these a desk does not have in sight. */
const LISTED = 100;

/**
 * Intake forms that are being filled in: they survive a crash and a shift change. Only clerks of the same desk know of them, and of a colleague's
 * nobody whom it concerns.
 */
@Injectable()
export class FormDraftsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly seals: DraftSeals,
    private readonly conflicts: DraftConflictsService,
    private readonly people: PeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps the form as it stands; the first save makes the draft. Throws BadRequest `draft.…`, NotFound, Refused `draft.…`. */
  async save(actor: Staff, id: string, { channel, hold, form }: SaveDraftDto): Promise<SavedDraftDto> {
    if (!UUID.test(id)) throw new BadRequest(BAD_ID);
    const words = JSON.stringify(form);
    if (words.length > LONGEST) throw new BadRequest(TOO_LONG);
    const savedAt = instant(this.clock.now());
    const keep = async (tx: Tx): Promise<SavedDraftDto> => {
      const draft = await tx.lock(FormDraft, { id });
      if (!draft) return this.begin(tx, actor, { id, channel, words, form }, savedAt);
      await this.insistOnSight(tx, actor, draft);
      const objection = objectionToSave({ draft, actorId: actor.id, hold });
      if (objection) throw new Refused(objection, { byName: await this.nameOf(actor, draft.ownerId) });
      await tx.update(FormDraft, { id }, { channel, ...this.seals.again(draft, words, form), savedAt });
      // Every few seconds one: who began, took over, discarded or registered it is noted, not every save.
      tx.traced();
      return { hold, savedAt };
    };
    try {
      return await this.work.write(keep);
    } catch (error) {
      // Another save, or the registration, made the row in this very moment: now it is there to be judged.
      if (!isDuplicate(error)) throw error;
      return this.work.write(keep);
    }
  }

  /** What is open at the caller's desk, the last saved first. */
  async list(actor: Staff): Promise<DraftItemDto[]> {
    const rows = await this.reader.sql<Listed>(
      `SELECT id, district_code AS "districtCode", owner_id AS "ownerId", channel, wrapped_key AS "wrappedKey",
         sealed_outline AS "sealedOutline", case_id AS "caseId", created_at AS "createdAt", saved_at AS "savedAt"
       FROM form_drafts WHERE group_id = ? AND district_code = ? AND sealed IS NOT NULL AND saved_at >= ?
       ORDER BY saved_at DESC, id DESC LIMIT ${LISTED}`,
      [actor.groupId, actor.districtCode, this.oldest()],
    );
    const who = await this.conflicts.who(actor.districtCode);
    const items: DraftItemDto[] = [];
    for (const { id, channel, ownerId, createdAt, savedAt, ...row } of rows) {
      const outline = this.seals.outlineOf({ id, ...row });
      const isMine = ownerId === actor.id;
      if (!isMine && (await this.conflicts.isOut(actor, { createdAt }, outline, who))) continue;
      const { townCode, villageCode, beginning } = outline;
      const ownerName = who.roster.member(ownerId)?.name ?? '';
      items.push({
        ...{ id, channel, ownerId, ownerName, isMine, townCode, villageCode, createdAt, savedAt },
        beginning: isMine ? beginning : null,
      });
    }
    return items;
  }

  /** Takes the form into one's own hands, from a colleague or from another screen, and reads it. Throws NotFound, Refused `draft.…`. */
  take(actor: Staff, id: string): Promise<HeldDraftDto> {
    const at = instant(this.clock.now());
    return this.work.write(async (tx) => {
      const draft = await this.open(tx, actor, id);
      if (draft.ownerId !== actor.id) await this.insistOnRoom(tx, actor);
      const hold = draft.hold + 1;
      await tx.update(FormDraft, { id }, { hold, ownerId: actor.id });
      noteDraft(tx, actor, 'draft.take', id, at, { from: draft.ownerId });
      return { id, channel: draft.channel, hold, savedAt: draft.savedAt, form: this.seals.formOf(draft) };
    });
  }

  /** Throws NotFound, Refused `draft.…`. */
  discard(actor: Staff, id: string): Promise<void> {
    const at = instant(this.clock.now());
    return this.work.write(async (tx) => {
      const draft = await this.open(tx, actor, id);
      if (draft.ownerId !== actor.id) throw new Refused(NOT_IN_HAND);
      await tx.update(FormDraft, { id }, { ...EMPTIED, savedAt: at });
      noteDraft(tx, actor, 'draft.discard', id, at);
    });
  }

  /**
   * The form became this case, once: whoever comes second has it refused, and so has a save that comes late, even where none came before. It is
   * for whoever has it in hand; one that the actor must not know of is not there. Throws Refused `draft.registered`, `draft.taken-over`.
   */
  async registered(tx: Tx, actor: Actor, { id, hold }: Kept, { id: caseId, channel }: Registered, at: Instant): Promise<void> {
    if (actor.kind !== 'staff' || !UUID.test(id)) return;
    const draft = (await tx.lock(FormDraft, { id })) ?? (await this.neverSaved(tx, actor, { id, channel, caseId }, at));
    if (draft && !(await this.isInSight(tx, actor, draft))) return;
    if (draft && draft.caseId !== null) throw new Refused(REGISTERED);
    const elsewhere = draft && objectionToHand({ draft, actorId: actor.id, hold });
    if (elsewhere) throw new Refused(elsewhere, { byName: await this.nameOf(actor, draft.ownerId) });
    if (draft) await tx.update(FormDraft, { id }, { ...EMPTIED, caseId, savedAt: at });
    noteDraft(tx, actor, 'draft.register', id, at, { caseId });
  }

  /** Takes the draft's place for good; answers the draft where one was saved in this very moment. */
  private async neverSaved(
    tx: Tx,
    { districtCode, groupId, id: ownerId }: Staff,
    { id, channel, caseId }: Pick<FormDraft, 'id' | 'channel' | 'caseId'>,
    at: Instant,
  ): Promise<FormDraft | undefined> {
    const taken = await tx.change(
      `INSERT INTO form_drafts (id, district_code, group_id, owner_id, channel, hold, case_id, created_at, saved_at)
       VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
      [id, districtCode, groupId, ownerId, channel, caseId, at, at],
    );
    return taken === 1 ? undefined : tx.lock(FormDraft, { id });
  }

  /** Forgets what nobody touched for 30 days. */
  async lapse(): Promise<void> {
    const now = instant(this.clock.now());
    const before = plus(now, -KEPT);
    await this.work.write(async (tx) => {
      const districts = await tx.sql<{ district_code: string; n: number }>(
        'SELECT district_code, COUNT(*) AS n FROM form_drafts WHERE saved_at < ? GROUP BY district_code ORDER BY district_code',
        [before],
      );
      if (districts.length === 0) return;
      await tx.change('DELETE FROM form_drafts WHERE saved_at < ?', [before]);
      for (const { district_code: districtCode, n } of districts)
        note(tx, {
          districtCode,
          at: now,
          actor: { kind: 'system', districtCode },
          action: 'draft.lapse',
          subject: { type: 'district', id: districtCode },
          refs: { drafts: Number(n) },
        });
    });
  }

  private async begin(
    tx: Tx,
    actor: Staff,
    { id, channel, words, form }: Pick<SaveDraftDto, 'channel' | 'form'> & { id: string; words: string },
    at: Instant,
  ): Promise<SavedDraftDto> {
    await this.insistOnRoom(tx, actor);
    const draft: FormDraft = {
      id,
      districtCode: actor.districtCode,
      groupId: actor.groupId,
      ownerId: actorId(actor),
      channel,
      hold: 1,
      ...this.seals.begin(id, words, form),
      caseId: null,
      createdAt: at,
      savedAt: at,
    };
    await tx.insert(FormDraft, draft);
    noteDraft(tx, actor, 'draft.begin', id, at);
    return { hold: draft.hold, savedAt: at };
  }

  private async open(tx: Tx, actor: Staff, id: string): Promise<FormDraft> {
    const draft = await tx.lock(FormDraft, { id });
    if (!draft) throw new NotFound();
    await this.insistOnSight(tx, actor, draft);
    const ended = objectionToEnded(draft);
    if (ended) throw new Refused(ended);
    return draft;
  }

  private async insistOnSight(tx: Tx, actor: Staff, draft: FormDraft): Promise<void> {
    if (!(await this.isInSight(tx, actor, draft))) throw new NotFound();
  }

  private async isInSight(tx: Tx, actor: Staff, draft: FormDraft): Promise<boolean> {
    const isOfDesk = draft.districtCode === actor.districtCode && draft.groupId === actor.groupId;
    return isOfDesk && !(await this.conflicts.isHiddenFrom(tx, actor, draft));
  }

  /** So many open forms are one clerk's, and no more. None is thrown away to make room. */
  private async insistOnRoom(tx: Tx, { groupId, id }: Staff): Promise<void> {
    const [row] = await tx.sql<{ open: number }>(
      'SELECT COUNT(*) AS open FROM form_drafts WHERE group_id = ? AND owner_id = ? AND sealed IS NOT NULL AND saved_at >= ?',
      [groupId, id, this.oldest()],
    );
    const objection = objectionToMore({ open: Number(row?.open ?? 0) });
    if (objection) throw new Refused(objection);
  }

  private oldest(): Instant {
    return plus(instant(this.clock.now()), -KEPT);
  }

  private async nameOf({ districtCode }: Staff, staffId: string): Promise<string> {
    return (await this.people.roster(districtCode)).member(staffId)?.name ?? '';
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const noteDraft = (tx: Tx, actor: Staff, action: string, id: string, at: Instant, refs?: Record<string, string>): void =>
  note(tx, { districtCode: actor.districtCode, at, actor, action, subject: { type: 'draft', id }, refs });
