import { Injectable } from '@nestjs/common';
import { note } from '../platform/audit/note.js';
import { VaultService } from '../identity/vault.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { Case } from './entities/case.entity.js';
import { Delivery } from './entities/delivery.entity.js';
import { Notice } from './entities/notice.entity.js';
import type { DeliveryMode, NoticeKind, Recipient } from './vocabulary.js';

/** Notices whose service tells the complainant that the matter was accepted, refused or sent on (R04: 15 C). */
const TELLS_DECISION: readonly NoticeKind[] = ['ACCEPTANCE', 'DECLINE', 'TRANSFER_NOTICE', 'ANSWER'];

/** Whether it tells what became of the whole matter; word of one allegation sent on (its notice has a subject) leaves the rest open. */
export const tellsDecision = ({ kind, subjectId }: Pick<Notice, 'kind' | 'subjectId'>): boolean =>
  TELLS_DECISION.includes(kind) && !(kind === 'TRANSFER_NOTICE' && subjectId !== null);

/** The clock that ends when the opinion is served (R12, R14). */
const CLOCK_OF_OPINION: Partial<Record<NoticeKind, 'review' | 'recheck'>> = {
  REVIEW_OPINION: 'review',
  RECHECK_OPINION: 'recheck',
};

/** Whether service of this notice opens the complainant's 30 C for review or re-check (R11, R13): only while its result still stands. */
export const opensReview = (
  { kind, round }: Pick<Notice, 'kind' | 'round'>,
  kase: Pick<Case, 'state' | 'outcome' | 'round' | 'channel'>,
): boolean => {
  if (round !== kase.round || kase.channel === 'LOOKBACK') return false;
  if (kind === 'REPLY') return kase.state === 'replied' || kase.outcome === 'resolved' || kase.outcome === 'merged';
  return (kind === 'DECLINE' && kase.outcome === 'declined') || (kind === 'REVIEW_OPINION' && kase.outcome === 'upheld');
};

const MODE_OF_REPLY_CHANNEL = { PHONE: 'PHONE', POST: 'POST', IN_PERSON: 'IN_PERSON', ONLINE: 'CODE' } as const;
const MODE_OF_CHANNEL: Partial<Record<Case['channel'], DeliveryMode>> = { CALL: 'PHONE', LETTER: 'POST', VISIT: 'IN_PERSON' };

/** How a notice reaches this complainant: as they asked, else by the channel they came by; without an address, by number and code. */
export const deliveryMode = ({
  contact,
  replyChannel,
  channel,
}: Pick<Case, 'contact' | 'replyChannel' | 'channel'>): DeliveryMode => {
  if (contact !== 'ADDRESS') return 'CODE';
  return replyChannel ? MODE_OF_REPLY_CHANNEL[replyChannel] : (MODE_OF_CHANNEL[channel] ?? 'CODE');
};

type Reached = Pick<Case, 'contact' | 'replyChannel' | 'channel' | 'goesOnWithoutComplainant'>;

/** How a notice of this kind would reach the complainant; null where none is owed, because nobody can be reached. */
export const modeOwed = (kase: Reached, kind: NoticeKind): DeliveryMode | null =>
  isOwed(kase, kind) ? deliveryMode(kase) : null;

type Issue = { subjectId?: string; particulars?: Record<string, unknown>; recipient?: Recipient };

export type Issued = { notice: Notice; delivery: Delivery };

const isOwed = (
  { contact, goesOnWithoutComplainant }: Pick<Case, 'contact' | 'goesOnWithoutComplainant'>,
  kind: NoticeKind,
): boolean => contact !== 'NONE' && (!goesOnWithoutComplainant || kind === 'WITHDRAWAL');

const blank = (
  { kase, subjectId, particulars, recipient = 'complainant' }: Issue & { kase: Case },
  kind: NoticeKind,
  at: Instant,
): Issued => {
  const { id: caseId, districtCode, round } = kase;
  const notice: Notice = {
    id: newId(),
    caseId,
    districtCode,
    round,
    kind,
    subjectId: subjectId ?? null,
    particulars: particulars ?? {},
    issuedAt: at,
  };
  const delivery: Delivery = {
    id: newId(),
    noticeId: notice.id,
    caseId,
    districtCode,
    recipient,
    mode: recipient === 'complainant' ? deliveryMode(kase) : 'OFFICIAL',
    state: 'pending',
    tries: 0,
    lastTryAt: null,
    nextTryAt: at,
    servedAt: null,
    reason: null,
    recordedById: null,
  };
  return { notice, delivery };
};

/** Issues notices and records how each reached its recipient. Printing and sending is the business of the room above. */
@Injectable()
export class NoticeDeskService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly vault: VaultService,
  ) {}

  /** Writes the notice, its delivery and the message that has it printed. To a complainant who cannot be reached none is owed (R29). */
  async issue(tx: Tx, kase: Case, kind: NoticeKind, at: Instant, what: Issue = {}): Promise<Notice | undefined> {
    return (await this.issueWithDelivery(tx, kase, kind, at, what))?.notice;
  }

  /** As `issue`, and answers the delivery as well. */
  async issueWithDelivery(tx: Tx, kase: Case, kind: NoticeKind, at: Instant, what: Issue = {}): Promise<Issued | undefined> {
    const [issued] = await this.issueMany(tx, kind, at, [{ kase, ...what }]);
    return issued;
  }

  /** As `issueWithDelivery`, for many cases in a handful of statements; those to whom none is owed are missing. */
  async issueMany(tx: Tx, kind: NoticeKind, at: Instant, wanted: readonly (Issue & { kase: Case })[]): Promise<Issued[]> {
    const issued = wanted
      .filter(({ kase, recipient = 'complainant' }) => recipient !== 'complainant' || isOwed(kase, kind))
      .map((each) => blank(each, kind, at));
    if (issued.length === 0) return [];
    tx.append(
      Notice,
      issued.map(({ notice }) => notice),
    );
    tx.append(
      Delivery,
      issued.map(({ delivery }) => delivery),
    );
    await this.outbox.announceAll(
      tx,
      issued.map(({ notice: { id: noticeId, districtCode } }) => ({
        name: 'notice.issued',
        districtCode,
        payload: { noticeId },
      })),
    );
    return issued;
  }

  /**
   * Records that a notice was served, once: meets and starts what hangs on service. `published` when nobody could be reached
   * and the notice was served by publication under number and code.
   */
  async serve(
    tx: Tx,
    kase: Case,
    notice: Notice,
    delivery: Delivery,
    at: Instant,
    how: { state: 'served' | 'published'; byId: string; reason?: string },
  ): Promise<void> {
    const isFirst = await tx.change(
      'UPDATE deliveries SET state = ?, served_at = ?, last_try_at = ?, next_try_at = NULL, tries = tries + 1, recorded_by_id = ?, reason = ? WHERE id = ? AND served_at IS NULL',
      [how.state, at, at, how.byId, how.reason ?? null, delivery.id],
    );
    if (isFirst === 0) return;
    if (how.byId === 'system' || how.byId === 'citizen') noteServed(tx, kase, delivery, at);
    if (delivery.recipient !== 'complainant') return;
    if (notice.kind === 'RECEIPT') {
      await this.clocks.meet(tx, kase.id, 'acknowledge', at);
      await this.vault.destroyCodeCopy(tx, kase.id);
    }
    if (tellsDecision(notice)) await this.clocks.meet(tx, kase.id, 'notice_15c', at);
    const opinionClock = CLOCK_OF_OPINION[notice.kind];
    if (opinionClock) await this.clocks.meet(tx, kase.id, opinionClock, at, notice.subjectId ?? undefined);
    if (opensReview(notice, kase) && (await isLatestOfItsKind(tx, notice))) {
      // Anew: a merged child may still have the window of the copy that this one replaces.
      await this.clocks.restart(tx, kase.id, ['review_window'], await this.contexts.of(kase, at), at);
    }
  }
}

/** Whom nobody handed anything: what they looked up themselves is proven like any other delivery. */
const noteServed = (tx: Tx, { id, districtCode }: Case, delivery: Delivery, at: Instant): void =>
  note(tx, {
    districtCode,
    at,
    actor: { kind: 'system', districtCode },
    action: 'delivery.served',
    subject: { type: 'case', id },
    refs: { deliveryId: delivery.id },
  });

/** A replaced reply, served late, opens no window for the one that replaced it. */
const isLatestOfItsKind = async (tx: Tx, { id, caseId, kind }: Notice): Promise<boolean> => {
  const [latest] = await tx.find(Notice, { caseId, kind }, { id: 'DESC' }, 1);
  return latest?.id === id;
};
