import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { apart } from '../database/accountable.js';
import { Reader, UnitOfWork } from '../database/unit-of-work.js';
import { errorLine } from '../logging/loggable-error.js';
import { CHAIN_BATCH, chainNotes, districtsWaiting } from './chain-notes.js';

/** ms: about as long a note waits for its place in the chain. */
const EVERY = 1_000;

/**
 * Chains what has been noted, once a second in every process that has been started: no writer waits for the chain, and no death of a
 * process leaves notes behind. An idle turn is one small read.
 */
@Injectable()
export class AuditChain implements OnModuleDestroy {
  private readonly log = new Logger(AuditChain.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.turn ??= this.chain()
        // The notes stay; the next turn tries again.
        .catch((error: unknown) => this.log.warn(`audit chain: ${errorLine(error)}`))
        .finally(() => (this.turn = undefined));
    }, EVERY).unref();
  }

  /** Chains all that is committed by now. */
  async chain(): Promise<void> {
    for (const district of await districtsWaiting(this.reader)) {
      while ((await apart(() => this.work.write((tx) => chainNotes(tx, district)))) === CHAIN_BATCH);
    }
  }

  /** An orderly end leaves nothing unchained. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
    await this.chain().catch((error: unknown) => this.log.warn(`audit chain: ${errorLine(error)}`));
  }
}
