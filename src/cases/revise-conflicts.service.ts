import { Injectable } from '@nestjs/common';
import { CaseChanged } from '../kernel/errors.js';
import { appendExclusion } from './append-exclusion.js';
import { Case } from './entities/case.entity.js';
import type { OpenCase } from './open-case.js';
import { ShutOutService, type Looking } from './shut-out.service.js';
import { VacateSeatsService } from './vacate-seats.service.js';

/** Compares a case once more with who is who and what they declared, and draws the consequences: out of reading, seats and work at once. */
@Injectable()
export class ReviseConflictsService {
  constructor(
    private readonly shutOuts: ShutOutService,
    private readonly seats: VacateSeatsService,
  ) {}

  /** Answers whether anything changed. Safe to ask again. The version stays: no person's act loses a race against it. */
  async revise(open: OpenCase, looking: Omit<Looking, 'comparing'> & { renamedId?: string | null } = {}): Promise<boolean> {
    const { tx, file, at } = open;
    const { renamedId, ...more } = looking;
    const { added, lifted } = await this.shutOuts.compare(tx, file, file.respondents, at, {
      ...more,
      comparing: { how: 'again', renamedId },
    });
    if (added === 0 && lifted === 0) return false;
    const { kase } = file;
    const patch = kase.state === 'closed' ? {} : await this.seats.vacate(open, 'excluded');
    if (Object.keys(patch).length > 0) {
      if ((await tx.update(Case, { id: kase.id, version: kase.version }, patch)) === 0) throw new CaseChanged();
      Object.assign(kase, patch);
    }
    await appendExclusion(tx, file, at, { added, lifted });
    return true;
  }
}
