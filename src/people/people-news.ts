import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, plus } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';

/** Whom the news is about; nobody in particular when a seat without an account has changed. */
export type PeopleChange = {
  districtCode: string;
  staffId?: string;
  /** Bears another name: what was decided about the former one says nothing. */
  isRenamed?: boolean;
  /** What the person declared was a mistake: cases taken away for it alone come back. */
  isStruckOut?: boolean;
};

export const PEOPLE_CHANGED = 'people.changed';

/** Other processes remember who is who for 5 s; what they registered in that time is looked at once more after this (ms). */
const AGAIN_MS = 10_000;

/** Tells that somebody came, moved, changed the name or declared an interest: every case is then compared anew with who may handle and read it. */
@Injectable()
export class PeopleNews {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async changed(tx: Tx, { districtCode, staffId, isRenamed = false, isStruckOut = false }: PeopleChange): Promise<void> {
    const payload = { districtCode, staffId: staffId ?? null, isRenamed: Number(isRenamed), isStruckOut: Number(isStruckOut) };
    await this.outbox.announce(tx, { name: PEOPLE_CHANGED, districtCode, payload });
    const at = plus(instant(this.clock.now()), AGAIN_MS);
    await this.outbox.announce(tx, { name: PEOPLE_CHANGED, districtCode, payload, at });
  }
}
