import { Injectable } from '@nestjs/common';
import type { ClockContext } from '../deadlines/clock-context.js';
import { isOfPollingDay } from '../deadlines/due-rules.js';
import { LadderTable } from '../deadlines/ladder-table.js';
import type { ImmediateTrigger } from '../deadlines/ladder-words.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import type { CaseFile } from './case-file.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { immediateTriggers } from './immediate-rules.js';
import type { UndatedRung } from './vocabulary.js';

type Told = Pick<CaseFile, 'kase' | 'allegations'>;

/** From the second petition on a matter on the leader sees it; from the third on the district office has the verifier changed. */
const SECOND = 2;
const THIRD = 3;

/** Announces what the ladder tells people at once, in the transaction that makes it true; most cases announce nothing. */
@Injectable()
export class RaiseAlertsService {
  constructor(
    private readonly contexts: ClockContextsService,
    private readonly ladder: LadderTable,
    private readonly outbox: Outbox,
  ) {}

  /** At registration. Reads nothing: the context is the one by which its clocks were started. */
  async ofNew(tx: Tx, file: Told, context: ClockContext): Promise<void> {
    const [trigger] = this.triggers(file, context);
    if (trigger) await this.announce(tx, file, 'immediate', trigger);
    if (file.kase.petitionCount >= THIRD) await this.announce(tx, file, 'repeat_3', 'repeat');
  }

  /** Once a group leads it, whose leader may see it. */
  async ofAccepted(tx: Tx, file: Told): Promise<void> {
    if (file.kase.petitionCount >= SECOND) await this.announce(tx, file, 'repeat_2', 'repeat');
  }

  /** What of it would be told at once, as the file stands. */
  async triggersOf(file: Told): Promise<ImmediateTrigger[]> {
    return this.triggers(file, await this.contexts.of(file.kase, file.kase.receivedAt));
  }

  /** After something was added: a case that only now became so grave. Once told, it is not told again. */
  async ofGraver(tx: Tx, file: Told, before: readonly ImmediateTrigger[]): Promise<void> {
    if (before.length > 0) return;
    const [trigger] = await this.triggersOf(file);
    if (trigger) await this.announce(tx, file, 'immediate', trigger);
  }

  private triggers({ kase, allegations }: Told, context: ClockContext): ImmediateTrigger[] {
    const { severity, headcount } = kase;
    const codes = allegations.map(({ code }) => code);
    const all = immediateTriggers({ severity, headcount, codes, isOfPollingDay: isOfPollingDay(context) });
    return all.filter((trigger) => this.ladder.immediate.when.includes(trigger));
  }

  private announce(tx: Tx, { kase }: Told, rung: UndatedRung, trigger: string): Promise<void> {
    const payload = { caseId: kase.id, rung, trigger };
    return this.outbox.announce(tx, { name: 'escalation.raise', districtCode: kase.districtCode, payload });
  }
}
