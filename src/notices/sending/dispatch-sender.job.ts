import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant, millis, type Day } from '../../kernel/time.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { MessagePort } from '../../platform/messaging/message-port.js';
import { MAIL, SMS } from '../../platform/messaging/messaging.module.js';
import type { JobRoute } from '../../platform/queue/job-table.js';
import { DispatchClaimsService, type Claim } from './dispatch-claims.service.js';
import { recordOutcome } from './dispatch-record.js';
import { afterCall, keyOf, outsideQuietHours } from './dispatch-rules.js';
import { dispatchSubject, dispatchText } from './dispatch-text.js';
import type { DispatchWay } from './dispatch.entity.js';
import { Turnstile } from './turnstile.js';

const EVERY = 5_000;
/** A turn is longer than the pause between two, so that the pace is kept without gaps; and short, so that a shutdown need not wait. */
const TURN = 8_000;
const MAILS_PER_SECOND = 5;
/** Another turn has the pace: it may end before this one. */
const LOOK_AGAIN = 250;

/** Sends what is due: announced first, then called, then recorded. */
@Injectable()
export class DispatchSenderJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'dispatches.send', everyMs: EVERY, queue: 'notices', handler: () => this.turn() },
  ];

  private readonly turnstiles: Record<DispatchWay, Turnstile> = { SMS: new Turnstile(), EMAIL: new Turnstile() };

  constructor(
    @Inject(SMS) private readonly sms: MessagePort | undefined,
    @Inject(MAIL) private readonly mail: MessagePort | undefined,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly claims: DispatchClaimsService,
    private readonly calendar: CalendarService,
    private readonly work: UnitOfWork,
  ) {}

  private async turn(): Promise<void> {
    const perSecond = this.settings.sending?.sms?.perSecond ?? 1;
    await Promise.all([this.sendDue('SMS', this.sms, perSecond), this.sendDue('EMAIL', this.mail, MAILS_PER_SECOND)]);
  }

  private async sendDue(way: DispatchWay, port: MessagePort | undefined, perSecond: number): Promise<void> {
    if (!port) return;
    const end = performance.now() + TURN;
    let leaving: Promise<unknown> = Promise.resolve();
    while (performance.now() < end && !this.isQuiet()) {
      const claims = await this.claims.claim(way, perSecond, this.now());
      if (claims?.length === 0) break;
      if (claims === undefined) {
        await wait(LOOK_AGAIN);
        continue;
      }
      const former = leaving;
      leaving = Promise.all([former, ...claims.map((claim) => this.send(port, claim, perSecond))]);
      // Whoever waits for it hears of a failure; nobody may wait for the next batch any more when this one has failed.
      leaving.catch(() => undefined);
      // While one second's messages leave, the next second's are announced: neither call nor record costs any pace.
      await former;
    }
    await leaving;
  }

  private async send(port: MessagePort, { dispatch, number, to, sendAt }: Claim, perSecond: number): Promise<void> {
    await this.turnstiles[dispatch.way].pass(() => millis(sendAt) - millis(this.now()), perSecond);
    const text = dispatchText({ number, statusPage: this.desk.statusUrl });
    const result = await port.send({ key: keyOf(dispatch), to, subject: dispatchSubject(), text });
    const at = this.now();
    const told = result.kind === 'accepted' ? { at, reference: result.reference } : { at, reason: result.reason };
    await this.work.write((tx) => recordOutcome(tx, dispatch, afterCall(dispatch, result, at), told));
  }

  private isQuiet(): boolean {
    const now = this.now();
    const areHolidaysQuiet = this.settings.sending?.holidays === 'quiet';
    const isQuietDay = (day: Day): boolean => areHolidaysQuiet && !this.calendar.current().isWorkday(day);
    return outsideQuietHours(now, isQuietDay) !== now;
  }

  private now(): string {
    return instant(this.clock.now());
  }
}
