import { Injectable } from '@nestjs/common';
import { ownAllegations } from '../../cases/case-facts.js';
import type { CaseFile } from '../../cases/case-file.js';
import { CasesService } from '../../cases/cases.service.js';
import { modeOwed } from '../../cases/notice-desk.service.js';
import { isShutOut } from '../../cases/order-rules.js';
import { isReplyWriter } from '../../cases/reply-drafting.js';
import { objectionToActor } from '../../cases/permissions/may.js';
import type { DeliveryMode } from '../../cases/vocabulary.js';
import type { Staff } from '../../kernel/actor.js';
import { BadRequest, NotFound, NotYourRole, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Refusal } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import type { Reads, Tx } from '../../platform/database/tx.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { UNKNOWN_ALLEGATION } from '../../cases/unknown-ids.js';
import { DraftWordsService } from './draft-words.service.js';
import type { ReturnReplyDraftDto, SaveReplyDraftDto, SubmitReplyDraftDto } from './reply-draft.dto.js';
import { objectionToDraft, objectionToReturn, objectionToSigning } from './reply-draft-rules.js';
import { ReplyDraft, type DraftPoint } from './reply-draft.entity.js';

export type ReplyDraftView = {
  /** Null where nobody has begun one in this round. */
  draft: Omit<ReplyDraft, 'caseId'> | null;
  /** Why it could not be signed as it stands. */
  objection: Refusal | null;
  /** Where the complainant stood by name, telephone, number or address and was taken out: `text`, or a point's id. */
  named: string[];
  /** Whom it will be sent to, the complainants of merged cases as well, and how; null where that one cannot be reached. */
  recipients: { caseId: string; number: string; mode: DeliveryMode | null }[];
};

type Opened = { tx: Tx; file: CaseFile; at: Instant; draft: ReplyDraft | undefined };

/** The reply while it is being written: members of the lead group draft it, the leader signs it or returns it with what to change. */
@Injectable()
export class ReplyDraftsService {
  constructor(
    private readonly cases: CasesService,
    private readonly words: DraftWordsService,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  /** Throws NotFound, NotYourRole. */
  async read(actor: Staff, caseId: string): Promise<ReplyDraftView> {
    const file = await this.cases.read(actor, caseId);
    insistOnWriter(actor, file);
    return viewOf(file, await this.of(this.reader, file), []);
  }

  /** Keeps it as it stands. Throws NotFound, NotYourRole, BadRequest, Refused `reply-draft.…`. */
  save(actor: Staff, caseId: string, { version, points = [], text = '' }: SaveReplyDraftDto): Promise<ReplyDraftView> {
    return this.open(actor, caseId, version, async ({ tx, file, at, draft }) => {
      if (!points.every((p) => file.allegations.some(({ id }) => id === p.allegationId)))
        throw new BadRequest(UNKNOWN_ALLEGATION);
      const written = points.map((p): DraftPoint => ({
        allegationId: p.allegationId,
        opinion: p.opinion ?? null,
        text: p.text ?? '',
      }));
      // By place, not by point: one point may stand there twice.
      const typed = { text, ...Object.fromEntries(written.map((p, n) => [`${n}`, p.text])) };
      const masked = await this.words.masked<Record<string, string>>({ tx, file, at }, actor, typed);
      if (masked instanceof Refused) return masked;
      const next = {
        text: masked.words['text'] ?? '',
        points: written.map((p, n) => ({ ...p, text: masked.words[n] ?? '' })),
        ...{ state: 'writing' as const, savedById: actor.id, savedAt: at, version: version + 1 },
      };
      const saved = draft ? await this.put(tx, draft, next) : await this.add(tx, file, next);
      const named = masked.named.map((name) => written[Number(name)]?.allegationId ?? name);
      return viewOf(file, saved, [...new Set(named)]);
    });
  }

  /** Hands it to the leader. Throws NotFound, NotYourRole, Refused. */
  submit(actor: Staff, caseId: string, { version, comment }: SubmitReplyDraftDto): Promise<ReplyDraftView> {
    return this.open(actor, caseId, version, async ({ tx, file, at, draft }) => {
      if (!draft) throw new NotFound();
      const said = await this.words.masked({ tx, file, at }, actor, { ...(comment === undefined ? {} : { comment }) });
      if (said instanceof Refused) return said;
      const { comment: kept = null } = said.words;
      const next = { state: 'submitted' as const, comment: kept, submittedById: actor.id, submittedAt: at, version: version + 1 };
      return viewOf(file, await this.put(tx, draft, next), []);
    });
  }

  /** Who signs replies says what to change instead. Throws NotFound, NotYourRole, Refused. */
  return(actor: Staff, caseId: string, { version, comment }: ReturnReplyDraftDto): Promise<ReplyDraftView> {
    return this.open(actor, caseId, version, async ({ tx, file, at, draft }) => {
      const notYours = objectionToActor('reply', actor, file);
      if (notYours) throw new NotYourRole(notYours);
      if (!draft) throw new NotFound();
      const objection = objectionToReturn(draft);
      if (objection) throw new Refused(objection);
      const said = await this.words.masked({ tx, file, at }, actor, { comment });
      if (said instanceof Refused) return said;
      const next = { state: 'returned' as const, ...said.words, returnedById: actor.id, returnedAt: at, version: version + 1 };
      return viewOf(file, await this.put(tx, draft, next), []);
    });
  }

  /** Throws what `act` throws, and what it answers as refused: then all that it has written is kept. */
  private async open<T>(actor: Staff, caseId: string, seen: number, act: (opened: Opened) => Promise<T | Refused>): Promise<T> {
    await this.cases.visible(this.reader, actor, caseId);
    const answer = await this.work.write(async (tx) => {
      const file = await this.cases.lock(tx, caseId);
      // Shut out between the look and the lock: as if it had been so before.
      if (isShutOut(file, { staffId: actor.id, groupId: actor.groupId })) throw new NotFound();
      insistOnWriter(actor, file);
      const draft = await this.of(tx, file);
      const objection = objectionToDraft({ state: file.kase.state, seen, version: draft?.version ?? 0 });
      if (objection) throw new Refused(objection);
      return act({ tx, file, at: this.cases.now(), draft });
    });
    if (answer instanceof Refused) throw answer;
    return answer;
  }

  private of(reads: Reads, { kase }: CaseFile): Promise<ReplyDraft | undefined> {
    return reads.findOne(ReplyDraft, { caseId: kase.id, round: kase.round });
  }

  private async add(tx: Tx, { kase }: CaseFile, written: Pick<ReplyDraft, Written>): Promise<ReplyDraft> {
    const nothingYet = { comment: null, submittedById: null, submittedAt: null, returnedById: null, returnedAt: null };
    const draft: ReplyDraft = { id: newId(), caseId: kase.id, round: kase.round, ...nothingYet, ...written };
    await tx.insert(ReplyDraft, draft);
    return draft;
  }

  private async put(tx: Tx, draft: ReplyDraft, next: Partial<ReplyDraft>): Promise<ReplyDraft> {
    await tx.update(ReplyDraft, { id: draft.id }, next);
    return Object.assign(draft, next);
  }
}

type Written = 'text' | 'points' | 'state' | 'savedById' | 'savedAt' | 'version';

const insistOnWriter = (actor: Staff, file: CaseFile): void => {
  if (!isReplyWriter(actor, file)) throw new NotYourRole();
};

const viewOf = (file: CaseFile, draft: ReplyDraft | undefined, named: string[]): ReplyDraftView => {
  const recipients = [file.kase, ...file.children].map((kase) => ({
    caseId: kase.id,
    number: kase.number,
    mode: modeOwed(kase, 'REPLY'),
  }));
  if (!draft) return { draft: null, objection: null, named, recipients };
  const { caseId: _caseId, ...row } = draft;
  const quashed = file.replies.filter(({ quashedAt }) => quashedAt !== null);
  return {
    draft: row,
    objection: objectionToSigning({ ...row, owed: ownAllegations(file), quashed }) ?? null,
    named,
    recipients,
  };
};
