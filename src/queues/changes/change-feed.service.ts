import { Injectable, Logger } from '@nestjs/common';
import { CaseNewsService } from '../../cases/queues/case-news.service.js';
import type { Staff } from '../../kernel/actor.js';
import { grouped } from '../../kernel/grouped.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { errorLine } from '../../platform/logging/loggable-error.js';
import { headOf, stretchOf, type Stretch } from './change-log.js';
import { Listener } from './listener.js';
import { PlaceMarks } from './place-marks.js';

/** ms between two looks at the chain; with the second that chaining takes, a change shows within three. */
const EVERY = 2_000;
/** Looks between two beats: 20 s, less than any proxy waits. */
const BEAT_EVERY = 10;
/** Open screens of one person; the oldest makes room. */
const MOST_SCREENS = 6;

/**
 * Tells open screens which cases have changed. Each process looks at the chain for all its listeners at once, so it does not matter which of
 * several processes did the writing. Who may hear of what is asked anew each time, of the person as they are then.
 */
@Injectable()
export class ChangeFeed {
  private readonly log = new Logger(ChangeFeed.name);
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | undefined;
  private turns = 0;
  private isOver = false;

  constructor(
    private readonly reader: Reader,
    private readonly news: CaseNewsService,
    private readonly marks: PlaceMarks,
  ) {}

  /** Opens a stream that goes on from `mark`, the last id that this person's screen received. */
  async listen({ id, districtCode }: Staff, actor: Listener['actor'], mark?: string): Promise<Listener> {
    const head = await headOf(this.reader, districtCode);
    const known = this.marks.read(id, mark);
    const listener = new Listener(districtCode, id, actor, known === undefined || known > head ? head : known);
    if (mark && known === undefined) listener.send({ event: 'reset', id: this.marks.of(id, head), data: {} });
    else listener.send({ event: 'ready', id: this.marks.of(id, listener.at), data: {} });
    if (this.isOver) listener.end();
    else this.add(listener);
    return listener;
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
    listener.end();
    if (this.listeners.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** The process stops: all lines are closed, and screens open new ones elsewhere. */
  async endAll(): Promise<void> {
    this.isOver = true;
    for (const listener of this.listeners) this.leave(listener);
    await this.turn;
  }

  /** Tells everybody what there is to tell now. */
  async tell(): Promise<void> {
    for (const [district, listeners] of grouped(this.listeners, (listener) => listener.district)) {
      const head = await headOf(this.reader, district);
      // Most have been told up to the same place; one that has come back catches up by itself.
      for (const [at, some] of grouped(listeners, (listener) => listener.at)) {
        if (at < head) await this.tellFrom(await stretchOf(this.reader, district, at, head), some);
      }
    }
  }

  private add(listener: Listener): void {
    const own = [...this.listeners].filter(({ staffId }) => staffId === listener.staffId);
    for (const oldest of own.slice(0, Math.max(0, own.length - MOST_SCREENS + 1))) this.leave(oldest);
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.look(), EVERY).unref();
  }

  private look(): void {
    this.turn ??= this.next()
      // The places of the listeners stay; the next turn tries again.
      .catch((error: unknown) => this.log.warn(`changes: ${errorLine(error)}`))
      .finally(() => (this.turn = undefined));
  }

  private async next(): Promise<void> {
    await this.tell();
    this.turns += 1;
    if (this.turns % BEAT_EVERY !== 0) return;
    for (const listener of [...this.listeners]) if (await this.stillThere(listener)) listener.beat();
  }

  private async tellFrom({ upTo, happened, isCut }: Stretch, listeners: readonly Listener[]): Promise<void> {
    for (const listener of listeners) {
      if (happened.length > 0) {
        const actor = await this.stillThere(listener);
        if (!actor) continue;
        const id = this.marks.of(listener.staffId, upTo);
        const changes = isCut ? [] : await this.news.for(actor, happened);
        if (isCut) listener.send({ event: 'reset', id, data: {} });
        else if (changes.length > 0) listener.send({ event: 'cases', id, data: { changes } });
      }
      listener.at = upTo;
    }
  }

  /** Who listens; without a session nobody does, and the line is closed. */
  private async stillThere(listener: Listener): Promise<Staff | undefined> {
    const actor = await listener.actor();
    if (actor?.districtCode === listener.district) return actor;
    listener.send({ event: 'over', data: {} });
    this.leave(listener);
    return undefined;
  }
}
