import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { dueAfterWorkingDays } from '../calendar/counting.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { ClockContextsService } from './clock-contexts.service.js';
import type { Accused } from './conflict-rules.js';
import { Exclusion } from './entities/exclusion.entity.js';
import { Recusal } from './entities/recusal.entity.js';
import { conflictsToWrite, ofFormerGroup, toLift, type Comparing, type Left } from './exclusion-rules.js';
import { FindConflictsService, type Compared, type Who } from './find-conflicts.service.js';
import { keepOutOfChildren, letIntoChildren } from './keep-out-of-children.js';
import { NobodyFreeService } from './nobody-free.service.js';

/** The part of a case file that exclusions need; new rows are pushed into it. */
export type Excludable = Pick<CaseFile, 'kase' | 'children' | 'exclusions' | 'recusals' | 'suspensions'>;

export type Looking = {
  comparing: Comparing;
  /** Who is who, where a fresher answer than the one from memory is at hand. */
  who?: Who;
  /** Whose declaration was struck out. */
  struckOutOf?: string | null;
  /** Who has left which group. */
  left?: Left;
};

const WORKING_DAYS_TO_DECIDE = 1;

/** Shuts out whoever is in conflict with a case, from handling and from reading. */
@Injectable()
export class ShutOutService {
  constructor(
    private readonly conflicts: FindConflictsService,
    private readonly nobodyFree: NobodyFreeService,
    private readonly calendar: CalendarService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
  ) {}

  /**
   * Writes who is out because of these respondents and of what staff declared, beside those who are out already, and answers how many came
   * and went. A mere likeness of names waits for the head, who decides within 1 W.
   */
  async compare(
    tx: Tx,
    file: Excludable,
    respondents: readonly Accused[],
    at: Instant,
    { comparing, who, struckOutOf, left }: Looking,
  ): Promise<{ added: number; lifted: number }> {
    const { kase, exclusions } = file;
    const compared: Compared = { kase, respondents, childIds: file.children.map(({ id }) => id) };
    const known = who ?? (await this.conflicts.who(kase.districtCode));
    const found = [...(await this.conflicts.of(tx, compared, known)), ...(left ? ofFormerGroup(exclusions, left) : [])];
    const rows = conflictsToWrite(found, exclusions, comparing).map(({ groupId, staffId, reason }) => ({
      id: newId(),
      caseId: kase.id,
      groupId,
      staffId,
      reason,
      since: at,
      liftedAt: null,
    }));
    const lifted = struckOutOf ? toLift(exclusions, found, struckOutOf) : [];
    await this.lift(tx, file, lifted, at);
    await this.add(tx, file, rows, at);
    if (exclusions.length > 0) await this.nobodyFree.tell(tx, file, known.roster);
    return { added: rows.length, lifted: lifted.length };
  }

  /** Writes exclusions into the transaction, the file and the cases merged into it, and asks the head about names that are alike. */
  async add(tx: Tx, file: Excludable, rows: readonly Exclusion[], at: Instant): Promise<void> {
    if (rows.length === 0) return;
    tx.append(Exclusion, rows);
    file.exclusions.push(...rows);
    await keepOutOfChildren(
      tx,
      file.children.map(({ id }) => id),
      rows,
      at,
    );
    const alike = rows.filter(({ reason }) => reason === 'NAME_MATCH');
    if (alike.length > 0) await this.askHead(tx, file, alike, at);
  }

  async lift(tx: Tx, file: Excludable, lifted: readonly Exclusion[], at: Instant): Promise<void> {
    for (const exclusion of lifted) {
      await tx.update(Exclusion, { id: exclusion.id }, { liftedAt: at });
      exclusion.liftedAt = at;
    }
    await letIntoChildren(
      tx,
      file.children.map(({ id }) => id),
      lifted,
      at,
    );
  }

  private async askHead(tx: Tx, file: Excludable, alike: readonly Exclusion[], at: Instant): Promise<void> {
    const { dueAt } = dueAfterWorkingDays(at, WORKING_DAYS_TO_DECIDE, this.calendar.current());
    const recusals = alike.map(({ caseId, staffId }): Recusal => ({
      ...{ id: newId(), caseId, staffId, groupId: null, reason: 'NAME_MATCH', named: null, requestedById: 'system' },
      ...{ requestedAt: at, dueAt, isGranted: null, comment: null, decidedById: null, decidedAt: null },
    }));
    tx.append(Recusal, recusals);
    file.recusals.push(...recusals);
    await this.startClocks(tx, file, recusals, at);
  }

  /** The head owes a decision on each, until the case is closed. */
  async startClocks(tx: Tx, { kase, suspensions }: Excludable, recusals: readonly Recusal[], at: Instant): Promise<void> {
    if (kase.state === 'closed' || recusals.length === 0) return;
    const context = await this.contexts.of(kase, at, suspensions);
    await this.clocks.startMany(
      tx,
      context,
      recusals.map(({ id }) => ({ clock: 'recusal' as const, from: at, subjectId: id })),
    );
  }
}
