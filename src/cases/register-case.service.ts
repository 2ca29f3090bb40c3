import { Injectable } from '@nestjs/common';
import type { ClockContext } from '../deadlines/clock-context.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { ElectionsService } from '../elections/elections.service.js';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import { dayOf, type Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { appendEvent } from './case-events.js';
import type { CaseFile } from './case-file.js';
import { nextCaseNumber } from './case-numbers.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { appendExclusion } from './append-exclusion.js';
import type { Accused } from './conflict-rules.js';
import { Allegation } from './entities/allegation.entity.js';
import { Case } from './entities/case.entity.js';
import { Respondent } from './entities/respondent.entity.js';
import { newCaseFile } from './new-case-file.js';
import { NoticeDeskService } from './notice-desk.service.js';
import { RaiseAlertsService } from './raise-alerts.service.js';
import { indexCase, searchable } from './search-index.js';
import { ShutOutService } from './shut-out.service.js';
import type { Category, Severity } from './vocabulary.js';

/** One point as it was told, own names already replaced. */
export type NewAllegation = {
  code: string | null;
  text: string;
  happenedAt?: string | null;
  place?: string | null;
  who?: string | null;
};

type Told = Pick<
  Case,
  | 'id'
  | 'districtCode'
  | 'channel'
  | 'receivedAt'
  | 'receivedById'
  | 'receivedGroupId'
  | 'townCode'
  | 'villageCode'
  | 'stage'
  | 'occurrence'
  | 'workingText'
  | 'remedySought'
  | 'complainantKind'
  | 'contact'
  | 'replyChannel'
  | 'confidentiality'
  | 'headcount'
  | 'channelDetails'
  | 'priorPetitions'
  | 'privacyNoticeGiven'
  | 'repeatOfId'
  | 'petitionCount'
  | 'lookBackId'
>;

/** What the desk (or the citizen, or a look-back) knows when it registers. No identity in it. */
export type Registration = Told & { allegations: NewAllegation[]; respondents: Accused[]; severity?: Severity };

/** Channels on which the receipt is handed over while the person is still there; a letter's follows by post within 1 W. */
const RECEIPT_ON_THE_SPOT: readonly Case['channel'][] = ['CALL', 'VISIT', 'ONLINE', 'ONSITE'];

/** R44: bribery, threat, deceit, retaliation, interference, gangs, impersonation, false counts are of public interest. */
const PUBLIC_INTEREST = /^(X-0[1-6]|S6-0[68]|S7-0[24])$/;

/** Makes a case: the first entry of its file. */
@Injectable()
export class RegisterCaseService {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly elections: ElectionsService,
    private readonly shutOuts: ShutOutService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly notices: NoticeDeskService,
    private readonly alerts: RaiseAlertsService,
  ) {}

  /**
   * Writes case, allegations, respondents, exclusions, first event, clocks, receipt and outgoing message into `tx` and answers the
   * case with its gapless number. The stage is the village's of that day unless it was given.
   */
  async register(tx: Tx, actor: Actor, told: Registration, at: Instant): Promise<Case> {
    return (await this.openFile(tx, actor, told, at)).kase;
  }

  /** As `register`, and answers the whole file: on the hot path nobody has to read back what was just written. */
  async openFile(tx: Tx, actor: Actor, told: Registration, at: Instant): Promise<CaseFile> {
    const { allegations, respondents, severity, ...facts } = told;
    const place = facts.townCode
      ? await this.elections.placeFacts(facts.townCode, facts.villageCode, facts.receivedAt)
      : undefined;
    const kase: Case = {
      ...facts,
      number: await nextCaseNumber(tx, facts.districtCode, Number(dayOf(at).slice(0, 4))),
      stage: facts.stage ?? place?.stage ?? null,
      state: 'registered',
      outcome: null,
      version: 1,
      round: 1,
      registeredAt: at,
      category: this.categoryOf(allegations),
      severity: severity ?? this.severityOf(allegations),
      isKeyVillage: place?.isKeyVillage ?? false,
      redactedText: null,
      alias: '',
      acceptedAt: null,
      repliedAt: null,
      closedAt: null,
      parentId: null,
      goesOnWithoutComplainant: false,
      isOfPublicInterest: isOfPublicInterest(allegations),
      needsReassignment: false,
    };
    kase.alias = `反映人${kase.number.slice(-4)}`;
    tx.append(Case, kase);
    const file = newCaseFile(kase);
    file.allegations = await this.addAllegations(tx, kase.id, allegations, 1);
    await this.addRespondents(tx, file, respondents, at);
    await indexCase(
      tx,
      kase.number,
      searchable(
        kase,
        allegations.map((a) => a.text),
      ),
    );
    await appendEvent(tx, file, actor, at, {
      kind: 'register',
      visibility: 'public',
      toState: 'registered',
      particulars: { channel: kase.channel, number: kase.number, receivedAt: kase.receivedAt, points: allegations.length },
    });
    if (file.exclusions.length > 0) await appendExclusion(tx, file, at, { added: file.exclusions.length });
    const context = await this.contexts.of(kase, kase.receivedAt);
    await this.startClocks(tx, kase, context, at);
    await this.alerts.ofNew(tx, file, context);
    const receipt = await this.notices.issueWithDelivery(tx, kase, 'RECEIPT', at, {
      particulars: { number: kase.number, receivedAt: kase.receivedAt },
    });
    if (receipt) {
      file.notices.push(receipt.notice);
      file.deliveries.push(receipt.delivery);
    }
    return file;
  }

  async addAllegations(
    tx: Tx,
    caseId: string,
    allegations: readonly NewAllegation[],
    firstOrdinal: number,
  ): Promise<Allegation[]> {
    const rows = allegations.map((a, i) => ({
      id: newId(),
      caseId,
      ordinal: firstOrdinal + i,
      code: a.code,
      text: a.text,
      happenedAt: a.happenedAt ?? null,
      place: a.place ?? null,
      who: a.who ?? null,
      severity: a.code ? this.taxonomy.severityOf(a.code) : 1,
      transferredAt: null,
    }));
    if (rows.length > 0) tx.append(Allegation, rows);
    return rows;
  }

  /** Whoever is accused, and their group, is shut out from the first moment on; a mere likeness of names waits for the head (1 W). */
  async addRespondents(tx: Tx, file: CaseFile, respondents: readonly Accused[], at: Instant): Promise<Respondent[]> {
    const rows = respondents.map((r) => ({
      id: newId(),
      caseId: file.kase.id,
      type: r.type,
      name: r.shownName ?? r.name,
      townCode: r.townCode ?? null,
      villageCode: r.villageCode ?? null,
      groupId: r.groupId ?? null,
      staffId: r.staffId ?? null,
      confirmedById: null,
      confirmedAt: null,
    }));
    if (rows.length > 0) tx.append(Respondent, rows);
    file.respondents.push(...rows);
    await this.shutOuts.compare(tx, file, respondents, at, { comparing: { how: 'anew' } });
    return rows;
  }

  categoryOf(allegations: readonly NewAllegation[]): Category {
    const kinds = allegations.map((a) => (a.code ? this.taxonomy.code(a.code)?.kind : undefined));
    const first = (['accusation', 'grievance', 'other', 'inquiry', 'suggestion', 'praise'] as const).find((k) =>
      kinds.includes(k),
    );
    return first ?? 'grievance';
  }

  severityOf(allegations: readonly NewAllegation[]): Severity {
    return Math.max(1, ...allegations.map((a) => (a.code ? this.taxonomy.severityOf(a.code) : 1))) as Severity;
  }

  private async startClocks(tx: Tx, kase: Case, context: ClockContext, at: Instant): Promise<void> {
    const from = kase.receivedAt;
    await this.clocks.startMany(tx, context, [
      { clock: 'acknowledge', from },
      { clock: 'notice_15c', from },
      { clock: 'triage', from },
    ]);
    if (RECEIPT_ON_THE_SPOT.includes(kase.channel)) await this.clocks.meet(tx, kase.id, 'acknowledge', at);
  }
}

export const isOfPublicInterest = (allegations: readonly NewAllegation[]): boolean =>
  allegations.some((a) => a.code !== null && PUBLIC_INTEREST.test(a.code));
