import { PassThrough } from 'node:stream';
import type { CaseNews } from '../../cases/queues/case-news.service.js';
import type { Staff } from '../../kernel/actor.js';

/** What is sent: `ready` at the beginning, `cases` with news, `reset` where too much was missed (read the list anew), `over` when the session has ended. */
type Message = { event: 'ready' | 'cases' | 'reset' | 'over'; id?: string; data: { changes?: CaseNews[] } };

/** Bytes that may wait for a slow line before it is cut; it comes back and goes on where it was. */
const MOST_WAITING = 256 * 1024;

/** One open screen. */
export class Listener {
  readonly stream = new PassThrough();

  constructor(
    readonly district: string,
    readonly staffId: string,
    /** Who it is now; nobody once the session has ended, or while something else is due first. */
    readonly actor: () => Promise<Staff | undefined>,
    /** Up to where it has been told. */
    public at: number,
  ) {}

  send({ event, id, data }: Message): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps the line open, and lets both ends notice when it is gone. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.stream.end();
  }

  private write(text: string): void {
    if (this.stream.writableEnded || this.stream.destroyed) return;
    this.stream.write(text);
    if (this.stream.writableLength > MOST_WAITING) this.stream.destroy();
  }
}
