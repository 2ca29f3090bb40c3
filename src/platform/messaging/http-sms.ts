import type { Clock } from '../../kernel/clock.js';
import type { SmsSettings } from '../config/sending.js';
import type { MessagePort, OutgoingMessage, SendResult } from './message-port.js';
import { signatureOf } from './signature.js';

const PATIENCE = 10_000;
/** Before these nothing can have been taken. */
const NEVER_STOOD: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** The protocol of docs/sms-gateway.md. That a number is none the gateway says in its own words: a bare 404 may be anybody's. */
export class HttpSms implements MessagePort {
  constructor(
    private readonly settings: Pick<SmsSettings, 'url' | 'secret'>,
    private readonly clock: Clock,
    private readonly patienceMs = PATIENCE,
  ) {}

  async send({ key, to, text }: OutgoingMessage): Promise<SendResult> {
    const body = JSON.stringify({ key, to, text });
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1_000));
    try {
      const answer = await fetch(this.settings.url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(this.patienceMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          'x-huicha-timestamp': timestamp,
          'x-huicha-signature': signatureOf(this.settings.secret, timestamp, body),
        },
        body,
      });
      const told = await answer.text();
      if (answer.ok) return { kind: 'accepted', reference: wordIn(told, 'id') };
      if (told.length < 1_000 && wordIn(told, 'error') === 'unknown-number') return { kind: 'refused', reason: 'unknown-number' };
      return { kind: answer.status >= 500 ? 'uncertain' : 'trouble', reason: `http-${answer.status}` };
    } catch (error) {
      if (isTimeout(error)) return { kind: 'uncertain', reason: 'timeout' };
      return { kind: NEVER_STOOD.includes(causeOf(error)) ? 'trouble' : 'uncertain', reason: 'connection' };
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';

const causeOf = (error: unknown): unknown => (error as { cause?: { code?: unknown } }).cause?.code;

/** A short word of the gateway's answer: its own name of the message, or what is wrong. Null where it says none. */
const wordIn = (told: string, key: 'id' | 'error'): string | null => {
  try {
    const { [key]: word } = JSON.parse(told) as { id?: unknown; error?: unknown };
    return typeof word === 'string' && word.length <= 100 ? word : null;
  } catch {
    return null;
  }
};
