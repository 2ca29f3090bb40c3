import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ClamavUrl } from '../config/settings.js';
import type { Scan, Verdict, VirusScanner } from './virus-scanner.js';

/** A scanner that says nothing for so long (ms) counts as away. */
const PATIENCE = 30_000;
const LONGEST_REPLY = 1024;

/**
 * clamd over its socket: `zINSTREAM`, pieces with their length, a length of nothing, and its word. Written here because the package for it
 * (clamscan) answers a scan that timed out with neither yes nor no.
 */
export class Clamd implements VirusScanner {
  readonly isOn = true;

  constructor(private readonly url: ClamavUrl) {}

  begin(): Scan {
    return new ClamdScan(new Conversation(this.url, 'zINSTREAM\0'));
  }

  async isReachable(): Promise<boolean> {
    return (await new Conversation(this.url, 'zPING\0').reply()) === 'PONG';
  }
}

class ClamdScan implements Scan {
  constructor(private readonly clamd: Conversation) {}

  async write(piece: Uint8Array): Promise<void> {
    if (piece.length === 0) return;
    await this.clamd.say(lengthOf(piece));
    await this.clamd.say(piece);
  }

  async verdict(): Promise<Verdict> {
    await this.clamd.say(NO_MORE);
    const reply = await this.clamd.reply();
    if (reply === 'stream: OK') return 'clean';
    return /^stream: .+ FOUND$/.test(reply ?? '') ? 'infected' : 'unknown';
  }

  abandon(): void {
    this.clamd.end();
  }
}

const NO_MORE = Buffer.alloc(4);

const lengthOf = (piece: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
};

/** One connection, one command, one reply that ends with NUL. Undefined is what every failure comes to. */
class Conversation {
  private readonly socket: Socket;
  private readonly closed: Promise<unknown>;
  private said = '';

  constructor(url: ClamavUrl, command: string) {
    this.socket = url.kind === 'unix' ? connect(url.path) : connect(url.port, url.host);
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
    this.socket.on('error', () => undefined);
    this.socket.setTimeout(PATIENCE, () => this.socket.destroy());
    this.socket.on('data', (text) => {
      if (this.said.length < LONGEST_REPLY) this.said += text.toString('latin1');
    });
    this.socket.write(command);
  }

  async say(bytes: Uint8Array): Promise<void> {
    if (!this.socket.writable || this.socket.write(bytes)) return;
    const waiting = new AbortController();
    await Promise.race([once(this.socket, 'drain', { signal: waiting.signal }).catch(() => undefined), this.closed]);
    waiting.abort();
  }

  async reply(): Promise<string | undefined> {
    await this.closed;
    return this.said.endsWith('\0') ? this.said.slice(0, -1) : undefined;
  }

  end(): void {
    this.socket.destroy();
  }
}
