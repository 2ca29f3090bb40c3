import type { Case } from '../../cases/entities/case.entity.js';
import type { VaultLevel } from '../../identity/vault-contents.js';
import { addDays, dayOf, DAY, HOUR, millis, MINUTE, plus, type Day, type Instant } from '../../kernel/time.js';
import type { SendResult } from '../../platform/messaging/message-port.js';
import type { Dispatch, DispatchState, DispatchWay } from './dispatch.entity.js';

/** Three tries on three different days (deadlines.md), then a person looks for another way. */
const DAYS_OF_TRYING = 3;
const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE] as const;
const NIGHT = { from: '21:00', to: '08:00' } as const;

export type ReachFacts = {
  kase: Pick<Case, 'contact' | 'replyChannel' | 'goesOnWithoutComplainant'>;
  level: VaultLevel;
  phone: string | undefined;
  email: string | undefined;
};

/**
 * By which ways word of news may go. None where the identity is secret (others read a telephone), where the complainant is gone, or asked for
 * letters or to be met: what was asked for is kept to. A landline takes no text message.
 */
export const waysFor = ({ kase, level, phone, email }: ReachFacts): DispatchWay[] => {
  const isSpoken = kase.replyChannel === 'POST' || kase.replyChannel === 'IN_PERSON';
  if (level === 'SECRET' || kase.goesOnWithoutComplainant || kase.contact !== 'ADDRESS' || isSpoken) return [];
  const ways: DispatchWay[] = [];
  if (isMobile(phone)) ways.push('SMS');
  if (isMailAddress(email)) ways.push('EMAIL');
  return ways;
};

/** A mobile number of the mainland in bare digits. */
export const isMobile = (phone: string | undefined): phone is string => /^1[3-9]\d{9}$/.test(phone ?? '');

export const isMailAddress = (email: string | undefined): email is string =>
  /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(email ?? '') && (email ?? '').length <= 254;

/** The first moment from `at` on that is not night (21:00–08:00) and, where days off are quiet, not a day off. */
export const outsideQuietHours = (at: Instant, isQuietDay: (day: Day) => boolean): Instant => {
  const clock = at.slice(11, 16);
  const isNight = clock >= NIGHT.from || clock < NIGHT.to;
  if (!isNight && !isQuietDay(dayOf(at))) return at;
  let day = clock < NIGHT.to ? dayOf(at) : addDays(dayOf(at), 1);
  while (isQuietDay(day)) day = addDays(day, 1);
  return morningOf(day);
};

const morningOf = (day: Day): Instant => `${day}T${NIGHT.to}:00.000+08:00`;

type Standing = Pick<Dispatch, 'way' | 'state' | 'round' | 'failedOn' | 'repeats' | 'troubledSince' | 'perhapsSince'>;
/** What changes on the row. */
export type Outcome = Pick<
  Dispatch,
  'state' | 'round' | 'failedOn' | 'repeats' | 'troubledSince' | 'perhapsSince' | 'nextTryAt' | 'settledAt'
>;

/** It rests in this state. */
export const settled = ({ round, failedOn, repeats, perhapsSince }: Standing, state: DispatchState, at: Instant): Outcome => ({
  ...{ state, round, failedOn, repeats, perhapsSince },
  ...{ troubledSince: null, nextTryAt: null, settledAt: at },
});

const waitingUntil = (dispatch: Standing, nextTryAt: Instant): Outcome => ({
  ...settled(dispatch, 'waiting', nextTryAt),
  nextTryAt,
  settledAt: null,
});

/** What follows from a call. An uncertain text message is repeated under its key; an uncertain mail waits for a person. */
export const afterCall = (dispatch: Standing, { kind }: SendResult, at: Instant): Outcome => {
  if (kind === 'accepted' || kind === 'refused') return settled(dispatch, kind, at);
  if (kind === 'again') return afterFailure(dispatch, at);
  if (kind === 'trouble') return afterTrouble(dispatch, at);
  return dispatch.way === 'EMAIL'
    ? settled(dispatch, 'uncertain', at)
    : afterTrouble({ ...dispatch, perhapsSince: dispatch.perhapsSince ?? at }, at);
};

const failedDays = ({ failedOn }: Standing, at: Instant): Day[] => [...new Set([...failedOn, dayOf(at)])];

/** The address took nothing: again after a minute, five, thirty, then on the next day; on the third day of it nobody was reached. */
const afterFailure = (dispatch: Standing, at: Instant): Outcome => {
  const failedOn = failedDays(dispatch, at);
  const repeats = failedOn.length > dispatch.failedOn.length ? 0 : dispatch.repeats;
  const failed = { ...dispatch, failedOn, repeats: repeats + 1 };
  const pause = PAUSES[repeats];
  if (pause !== undefined) return waitingUntil(failed, plus(at, pause));
  return failedOn.length >= DAYS_OF_TRYING ? settled(failed, 'unreached', at) : waitingUntil(failed, tomorrow(at));
};

/**
 * The way is disturbed, which says nothing of the addressee and is for an operator to see to: again and again, more slowly the longer it lasts, and
 * never given up.
 */
const afterTrouble = (dispatch: Standing, at: Instant): Outcome => {
  const troubledSince = dispatch.troubledSince ?? at;
  const lasts = millis(at) - millis(troubledSince);
  const pause = PAUSES.find((each) => lasts < 5 * each) ?? HOUR;
  return { ...waitingUntil(dispatch, plus(at, pause)), troubledSince };
};

/** When the next day's sending begins. */
export const tomorrow = (at: Instant): Instant => morningOf(dayOf(plus(at, DAY)));

/** What the gateway says became of a message that it took. */
export const REPORTS = ['delivered', 'failed', 'unknown-number'] as const;
export type Report = (typeof REPORTS)[number];

/** The other side may have it: it took it, is being asked, or the line was cut before it could say so. */
const mayBeReported = ({ state, perhapsSince }: Standing): boolean =>
  state === 'accepted' || state === 'sending' || (state === 'waiting' && perhapsSince !== null);

/** What follows from a report; nothing where it is old news: delivered stays delivered, whatever comes late or twice. */
export const afterReport = (dispatch: Standing, report: Report, at: Instant): Outcome | undefined => {
  const { state } = dispatch;
  if (state === 'delivered' || state === 'cancelled') return undefined;
  if (report === 'delivered') return settled(dispatch, 'delivered', at);
  if (!mayBeReported(dispatch)) return undefined;
  if (report === 'unknown-number') return settled(dispatch, 'refused', at);
  const failed = { ...dispatch, failedOn: failedDays(dispatch, at), repeats: 0 };
  return failed.failedOn.length >= DAYS_OF_TRYING
    ? settled(failed, 'unreached', at)
    : waitingUntil({ ...failed, ...anotherMessage(dispatch) }, tomorrow(at));
};

/** What the other side had is over: the next one has its own key. */
export const anotherMessage = ({
  round,
}: Pick<Dispatch, 'round'>): Pick<Dispatch, 'round' | 'perhapsSince' | 'troubledSince'> => ({
  ...{ round: round + 1, perhapsSince: null, troubledSince: null },
});

/** Announced and never recorded: the process died in between. The gateway knows the key of a text message, nobody knows of a mail. */
export const afterSilence = (dispatch: Standing & Pick<Dispatch, 'intentAt'>, at: Instant): Outcome =>
  dispatch.way === 'SMS'
    ? waitingUntil({ ...dispatch, perhapsSince: dispatch.perhapsSince ?? dispatch.intentAt ?? at }, at)
    : settled(dispatch, 'uncertain', at);

/** The gateway remembers a key for seven days: a repeat after six might be a second message. */
const REMEMBERED = 6 * DAY;

export const isForgotten = ({ way, perhapsSince }: Pick<Dispatch, 'way' | 'perhapsSince'>, at: Instant): boolean =>
  way === 'SMS' && perhapsSince !== null && millis(at) - millis(perhapsSince) > REMEMBERED;

/** The gateway's name for this sending: the same for every repeat of one round. */
export const keyOf = ({ id, round }: Pick<Dispatch, 'id' | 'round'>): string => `${id}-${round}`;

/** The dispatch and round of a key; undefined where it is none of ours. */
export const partsOfKey = (key: string): { id: string; round: number } | undefined => {
  const [, id, round] = /^(.{1,60})-(\d{1,4})$/.exec(key) ?? [];
  return id === undefined ? undefined : { id, round: Number(round) };
};
