import { Injectable } from '@nestjs/common';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { Open311Request } from './open311-request.entity.js';
import { Open311Sender } from './open311-sender.entity.js';

/** Who posted what: a key may add to its own requests and to no others. */
@Injectable()
export class SendersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  /** Doing it twice is harmless. */
  async remember(requestId: string, keyId: string): Promise<void> {
    await this.work.write((tx) =>
      tx.change('INSERT INTO open311_senders (request_id, key_id) VALUES (?, ?) ON CONFLICT (request_id) DO NOTHING', [
        requestId,
        keyId,
      ]),
    );
  }

  /** The case of a request that this key posted; nothing where it is unknown or another's. */
  async caseOf(requestId: string, keyId: string): Promise<string | undefined> {
    const sender = await this.reader.findOne(Open311Sender, { requestId, keyId });
    return sender && (await this.reader.findOne(Open311Request, { id: requestId }))?.caseId;
  }
}
