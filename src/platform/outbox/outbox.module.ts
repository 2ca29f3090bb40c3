import { Global, Module } from '@nestjs/common';
import { DeadMessages } from './dead-messages.js';
import { Deliveries } from './deliveries.js';
import { OutboxSigns } from './outbox-signs.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

/** Announcing, relaying and delivering. The application calls `Relay.start()` in every role and `Deliveries.start(table)` in all but `api`. */
@Global()
@Module({ providers: [Relay, Outbox, Deliveries, DeadMessages, OutboxSigns], exports: [Relay, Outbox, Deliveries, DeadMessages] })
export class OutboxModule {}
