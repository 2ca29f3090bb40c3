import { Injectable } from '@nestjs/common';
import { Case } from '../../cases/entities/case.entity.js';
import { VaultService } from '../../identity/vault.service.js';
import { dayOf, instant, millis, MINUTE, plus, startOfDay, type Instant } from '../../kernel/time.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CALLED_PURPOSE, Dispatch, type DispatchState, type DispatchWay } from './dispatch.entity.js';
import { afterSilence, anotherMessage, isForgotten, settled, tomorrow, waysFor } from './dispatch-rules.js';
import { recordOutcome } from './dispatch-record.js';
import { SendingPace } from './sending-pace.entity.js';

/** A call takes seconds; what is announced for longer was announced by a process that died. */
const SILENCE = 2 * MINUTE;
/** The pace is never this far ahead: the clock was set back, and nothing shall wait for that. */
const CLOCK_MOVED = MINUTE;
/** Announcing a second's messages takes a part of one: what were due meanwhile would leave all at once. */
const LEAD = 500;

/** Text messages to one number in a day. A village has few telephones, and more news than this nobody has in a day. */
const MOST_A_DAY = 10;

/** One message that this process now sends, at its own moment. */
export type Claim = { dispatch: Dispatch; number: string; to: string; sendAt: Instant };

/** Announces messages before they are sent, one process at a time, each with its moment in the pace that all processes keep. */
@Injectable()
export class DispatchClaimsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: VaultService,
    private readonly hash: KeyedHash,
  ) {}

  /** At most as many messages as leave in a second. Empty when none is due; undefined when the pace is taken for the next second. */
  claim(way: DispatchWay, perSecond: number, now: Instant): Promise<Claim[] | undefined> {
    return this.work.write(async (tx) => {
      const pace = await tx.lock(SendingPace, { way });
      if (!pace) return [];
      const ahead = millis(pace.nextFreeAt) - millis(now);
      if (ahead > 1_000 && ahead < CLOCK_MOVED) return undefined;
      await this.takeUpSilent(tx, way, now);
      const ids = await tx.sql<{ id: string }>(
        `SELECT id FROM dispatches WHERE state = 'waiting' AND way = ? AND next_try_at <= ? ORDER BY next_try_at, id LIMIT ${perSecond}`,
        [way, now],
      );
      const due = await tx.find(Dispatch, { id: ids.map(({ id }) => id) }, { nextTryAt: 'ASC', id: 'ASC' });
      const begin = millis(now) + (ahead > LEAD && ahead < CLOCK_MOVED ? ahead : LEAD);
      const claims: Claim[] = [];
      for (const dispatch of due) {
        const sendAt = instant(begin + Math.ceil((claims.length * 1_000) / perSecond));
        const claim = await this.announce(tx, dispatch, now, sendAt);
        if (claim) claims.push(claim);
      }
      if (claims.length > 0)
        await tx.update(SendingPace, { way }, { nextFreeAt: instant(begin + Math.ceil((claims.length * 1_000) / perSecond)) });
      return claims;
    });
  }

  /** The address is looked up last of all: who withdrew, became secret or was erased meanwhile is not written to. */
  private async announce(tx: Tx, dispatch: Dispatch, now: Instant, sendAt: Instant): Promise<Claim | undefined> {
    const kase = await tx.findOne(Case, { id: dispatch.caseId });
    const reach = await this.vault.reachOf(tx, dispatch.caseId);
    // One that cannot be read must not stop the others.
    if (reach === 'unreadable') return this.settle(tx, dispatch, 'uncertain', now, 'address-unreadable');
    if (isForgotten(dispatch, now)) return this.settle(tx, dispatch, 'uncertain', now, 'key-forgotten');
    const to = dispatch.way === 'SMS' ? reach?.phone : reach?.email;
    if (!kase || !reach || to === undefined || !waysFor({ kase, ...reach }).includes(dispatch.way))
      return this.settle(tx, dispatch, 'cancelled', now);
    if (await this.hasEnough(tx, dispatch, to, now)) return undefined;
    const called = `${dispatch.id}\n${to}`;
    // Another address is another message: under the former key the gateway would say that it has it already.
    const isElsewhere =
      dispatch.perhapsSince !== null &&
      dispatch.calledMark !== null &&
      !this.hash.matches(CALLED_PURPOSE, called, dispatch.calledMark);
    const { round, perhapsSince, troubledSince } = isElsewhere ? anotherMessage(dispatch) : dispatch;
    const calling = {
      ...{ state: 'sending' as const, tries: dispatch.tries + 1, round, perhapsSince, troubledSince },
      calledMark: this.hash.hash(CALLED_PURPOSE, called),
    };
    await tx.update(Dispatch, { id: dispatch.id }, { ...calling, intentAt: now, nextTryAt: null });
    return { dispatch: { ...dispatch, ...calling, intentAt: now }, number: kase.number, to, sendAt };
  }

  private async settle(tx: Tx, dispatch: Dispatch, state: DispatchState, at: Instant, reason?: string): Promise<undefined> {
    await recordOutcome(tx, dispatch, settled(dispatch, state, at), reason === undefined ? { at } : { at, reason });
    return undefined;
  }

  /** Whoever registers complaint upon complaint under another's number shall not ring that telephone all day: the rest waits for tomorrow. */
  private async hasEnough(tx: Tx, { id, way, districtCode }: Dispatch, to: string, now: Instant): Promise<boolean> {
    if (way !== 'SMS') return false;
    const cases = await this.vault.casesAtPhone(tx, districtCode, to);
    if (cases.length < MOST_A_DAY) return false;
    const told = await tx.sql<{ n: number }>(
      `SELECT COUNT(*) AS n FROM dispatches WHERE case_id IN (${cases.map(() => '?').join(', ')}) AND way = 'SMS' AND intent_at >= ? AND id <> ?`,
      [...cases, startOfDay(dayOf(now)), id],
    );
    if (Number(told[0]?.n) < MOST_A_DAY) return false;
    await tx.update(Dispatch, { id }, { nextTryAt: tomorrow(now) });
    return true;
  }

  private async takeUpSilent(tx: Tx, way: DispatchWay, now: Instant): Promise<void> {
    const silent = await tx.sql<{ id: string }>(
      `SELECT id FROM dispatches WHERE state = 'sending' AND way = ? AND intent_at < ? ORDER BY id LIMIT 100`,
      [way, plus(now, -SILENCE)],
    );
    for (const { id } of silent) {
      const dispatch = await tx.findOne(Dispatch, { id });
      if (dispatch) await recordOutcome(tx, dispatch, afterSilence(dispatch, now), { at: now, reason: 'interrupted' });
    }
  }
}
