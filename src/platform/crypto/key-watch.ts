import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { KeyRing } from './key-ring.js';

/** How soon a running process has noticed another key file, in ms. A new key does not seal before (app/cli/keys-add.ts). */
export const KEYS_NOTICED_WITHIN = 5_000;

/** Keeps this process's keys as its key file says. A file that cannot be read leaves the keys as they were. */
@Injectable()
export class KeyWatch implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(KeyWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private isUnreadable = false;

  constructor(private readonly ring: KeyRing) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.look(), KEYS_NOTICED_WITHIN).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const before = this.ring.currentId;
    try {
      this.ring.refresh();
      this.isUnreadable = false;
      if (this.ring.currentId !== before) this.log.log(`the master key "${this.ring.currentId}" seals from now on`);
    } catch {
      if (!this.isUnreadable) this.log.warn('the key file cannot be read; the keys stay as they are');
      this.isUnreadable = true;
    }
  }
}
