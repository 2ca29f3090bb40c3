import { Injectable } from '@nestjs/common';
import type { Roster } from '../people/roster.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import type { CaseFile } from './case-file.js';
import { rolesWithoutAnybody, SENT_ON_FROM } from './exclusion-rules.js';

export const NOBODY_FREE = 'case.nobody-free';

/** A case that everybody of a role must keep out of lies nowhere: it goes to the city body right after the commit. */
@Injectable()
export class NobodyFreeService {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: Tx,
    { kase, exclusions }: Pick<CaseFile, 'kase' | 'exclusions'>,
    { staff }: Pick<Roster, 'staff'>,
  ): Promise<void> {
    if (!SENT_ON_FROM.includes(kase.state) || rolesWithoutAnybody(staff, exclusions).length === 0) return;
    await this.outbox.announce(tx, { name: NOBODY_FREE, districtCode: kase.districtCode, payload: { caseId: kase.id } });
  }
}
