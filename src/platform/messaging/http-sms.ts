import type { Clock } from '../../kernel/clock.js';
import type { SmsSettings } from '../config/sending.js';
import type { MessagePort, OutgoingMessage, SendResult } from './message-port.js';
import { signatureOf } from './signature.js';

const PATIENCE = 10_000;
/** The gateway has understood, and says that nobody is there. */
const NO_SUCH_NUMBER: readonly number[] = [404, 410, 422];

/** The protocol of docs/sms-gateway.md. Every failure may be repeated: the gateway knows the key of what it has taken. */
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
      if (answer.ok) return { kind: 'accepted', reference: referenceIn(told) };
      const kind = NO_SUCH_NUMBER.includes(answer.status) ? 'refused' : 'again';
      return { kind, reason: `http-${answer.status}` };
    } catch (error) {
      return { kind: 'again', reason: isTimeout(error) ? 'timeout' : 'connection' };
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';

/** The gateway's own name of the message, where it gives one. */
const referenceIn = (told: string): string | null => {
  try {
    const { id } = JSON.parse(told) as { id?: unknown };
    return typeof id === 'string' && id.length <= 100 ? id : null;
  } catch {
    return null;
  }
};
