import { Logger } from '@nestjs/common';
import type { MessagePort, OutgoingMessage, SendResult } from './message-port.js';

/** For a house without a gateway and for demonstrations: the text goes into the log, the number nowhere. */
export class ConsoleSms implements MessagePort {
  private readonly logger = new Logger('sms');

  async send({ key, text }: OutgoingMessage): Promise<SendResult> {
    this.logger.log(`${key}: ${text}`);
    return { kind: 'accepted', reference: null };
  }
}
