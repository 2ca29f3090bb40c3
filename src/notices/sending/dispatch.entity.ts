import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';

export const DISPATCH_WAYS = ['SMS', 'EMAIL'] as const;
export type DispatchWay = (typeof DISPATCH_WAYS)[number];

/** Told otherwise, left as it is because there is no other way, or sent once more though it may arrive twice. */
export const HANDLINGS = ['told-otherwise', 'no-other-way', 'send-again'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** What waits for a person. */
export const STRANDED: readonly DispatchState[] = ['refused', 'unreached', 'uncertain'];

/**
 * `waiting` for its next try; `sending` from before the call until its result is on record; `accepted` by the other side; `delivered` as it says;
 * `refused`: the address takes nothing; `unreached`: three tries on three days; `uncertain`: perhaps sent, for a person to look at; `cancelled`.
 */
export const DISPATCH_STATES = [
  'waiting',
  'sending',
  'accepted',
  'delivered',
  'refused',
  'unreached',
  'uncertain',
  'cancelled',
] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/** What the keyed digest of an address that was called is made for; it is compared for as long as a repeat may be the same message. */
export const CALLED_PURPOSE = 'dispatch-called';

/** Word that there is news, to one complainant by one way. The address stays in the vault, the notice in the case. */
@Entity('dispatches')
@Index('ux_dispatches_delivery_way', ['deliveryId', 'way'], { unique: true })
@Index('ix_dispatches_state_next', ['state', 'nextTryAt'])
@Index('ix_dispatches_case', ['caseId'])
export class Dispatch {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') deliveryId: string;
  @Column('varchar') noticeId: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') way: DispatchWay;
  @Column('varchar') state: DispatchState;
  /** Grows when the other side took a message and then could not deliver it: the next one is another message. */
  @Column('integer') round: number;
  @Column('integer') tries: number;
  /** Days on which the address took nothing. Trouble between here and there counts for none. */
  @Column('simple-json') failedOn: Day[];
  /** How often it was tried again on the day of its last failure. */
  @Column('integer', { default: 0 }) repeats: number;
  /** Since when the way itself is disturbed; null once a call got through. */
  @Column('varchar', { nullable: true }) troubledSince: Instant | null;
  /** The first call of this round of which nobody knows whether it was taken. */
  @Column('varchar', { nullable: true }) perhapsSince: Instant | null;
  @Column('varchar', { nullable: true }) nextTryAt: Instant | null;
  /** Keyed digest of the address that the last call of this round went to: the gateway knows a key, and not for whom. */
  @Column('varchar', { nullable: true }) calledMark: string | null;
  /** When the call was announced, before it was made. */
  @Column('varchar', { nullable: true }) intentAt: Instant | null;
  @Column('varchar', { nullable: true }) settledAt: Instant | null;
  /** The other side's name of the message, or its Message-ID. */
  @Column('varchar', { nullable: true }) reference: string | null;
  @Column('varchar', { nullable: true }) reason: string | null;
  @Column('varchar', { nullable: true }) handledById: string | null;
  @Column('varchar', { nullable: true }) handledAt: Instant | null;
  /** What a person did about a message that did not arrive. */
  @Column('varchar', { nullable: true }) handledAs: Handling | null;
}
