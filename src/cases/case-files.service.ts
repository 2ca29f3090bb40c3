import { Injectable } from '@nestjs/common';
import { dueAfterWorkingDays } from '../calendar/counting.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Deadline } from '../deadlines/deadline.entity.js';
import { dayOf } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { EntityClass, Reads } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { CaseFile, ChildCase } from './case-file.js';
import { authorsOfWhatWaits, leadOf, openReview, tookPart, wordsOnCorrection } from './case-facts.js';
import { Action } from './entities/action.entity.js';
import { Allegation } from './entities/allegation.entity.js';
import { Assignment } from './entities/assignment.entity.js';
import { FollowUp } from './entities/follow-up.entity.js';
import { CallBack } from './entities/call-back.entity.js';
import { Case } from './entities/case.entity.js';
import { Concurrence } from './entities/concurrence.entity.js';
import { Delivery } from './entities/delivery.entity.js';
import { Exclusion } from './entities/exclusion.entity.js';
import { Explanation } from './entities/explanation.entity.js';
import { Extension } from './entities/extension.entity.js';
import { Finding } from './entities/finding.entity.js';
import { FindingsSubmission } from './entities/findings-submission.entity.js';
import { InformationRequest } from './entities/information-request.entity.js';
import { LookBack } from './entities/look-back.entity.js';
import { Note } from './entities/note.entity.js';
import { Notice } from './entities/notice.entity.js';
import { PartialTransfer } from './entities/partial-transfer.entity.js';
import { Recusal } from './entities/recusal.entity.js';
import { Reply } from './entities/reply.entity.js';
import { Respondent } from './entities/respondent.entity.js';
import { Review } from './entities/review.entity.js';
import { RouteDispute } from './entities/route-dispute.entity.js';
import { SiteVisit } from './entities/site-visit.entity.js';
import { Supervision } from './entities/supervision.entity.js';
import { Suspension } from './entities/suspension.entity.js';
import { UrgentReport } from './entities/urgent-report.entity.js';
import { VecRelay } from './entities/vec-relay.entity.js';
import { Verifier } from './entities/verifier.entity.js';
import { Waiver } from './entities/waiver.entity.js';
import { Withdrawal } from './entities/withdrawal.entity.js';
import { rolesWithoutAnybody } from './exclusion-rules.js';
import { conflictedGroups } from './seat-rules.js';

type OfCase = { id: string; caseId: string };

/** Loads the facts of one case. Whether the actor may see it was asked before. */
@Injectable()
export class CaseFilesService {
  constructor(
    private readonly people: PeopleService,
    private readonly calendar: CalendarService,
  ) {}

  /** All rows of the case in the order in which they were written (ids are time-ordered). */
  load(reads: Reads, kase: Case): Promise<CaseFile> {
    return reads instanceof Reader ? reads.together((one) => this.loadOver(one, kase)) : this.loadOver(reads, kase);
  }

  private async loadOver(reads: Reads, kase: Case): Promise<CaseFile> {
    const rows = <E extends OfCase>(entity: EntityClass<E>) =>
      reads.find<OfCase>(entity as unknown as EntityClass<OfCase>, { caseId: kase.id }, { id: 'ASC' }) as unknown as Promise<E[]>;
    const { last, allegations, ...others } = await together({
      last: reads.sql<{ seq: number; at: string }>(
        'SELECT seq, at FROM case_events WHERE case_id = ? ORDER BY seq DESC LIMIT 1',
        [kase.id],
      ),
      allegations: rows(Allegation),
      respondents: rows(Respondent),
      exclusions: rows(Exclusion),
      assignments: rows(Assignment),
      verifiers: rows(Verifier),
      siteVisits: rows(SiteVisit),
      findings: rows(Finding),
      submissions: rows(FindingsSubmission),
      actions: rows(Action),
      concurrences: rows(Concurrence),
      explanations: rows(Explanation),
      replies: rows(Reply),
      callBacks: rows(CallBack),
      followUps: rows(FollowUp),
      reviews: rows(Review),
      informationRequests: rows(InformationRequest),
      routeDisputes: rows(RouteDispute),
      suspensions: rows(Suspension),
      extensions: rows(Extension),
      supervisions: rows(Supervision),
      urgentReports: rows(UrgentReport),
      recusals: rows(Recusal),
      partialTransfers: rows(PartialTransfer),
      withdrawals: rows(Withdrawal),
      waivers: rows(Waiver),
      vecRelays: rows(VecRelay),
      notes: rows(Note),
      notices: rows(Notice),
      deliveries: rows(Delivery),
      children: this.childrenOf(reads, kase.id),
    });
    const file: CaseFile = {
      kase,
      lastEventSeq: last[0]?.seq ?? 0,
      lastEventAt: last[0]?.at ?? '',
      allegations: allegations.sort((a, b) => a.ordinal - b.ordinal),
      ...others,
      rerunLookBacks: [],
      freeLeaders: [],
      shutOut: [],
      vacantRoles: [],
      reviewBodyHasAccounts: false,
      silenceEndsOn: null,
      reviewWindow: null,
    };
    await this.recount(reads, file);
    return file;
  }

  /** What guards look at and is no row; ask it again where exclusions have come into the file. */
  async recount(reads: Reads, file: CaseFile): Promise<void> {
    const { kase } = file;
    const rerunIds = file.actions.map((a) => a.rerunLookBackId).filter((id) => id !== null);
    if (rerunIds.length > 0) file.rerunLookBacks = await reads.find(LookBack, { id: rerunIds });
    const asked = wordsOnCorrection(file).find((c) => c.stance === 'asked');
    if (asked) file.silenceEndsOn = dueAfterWorkingDays(asked.at, 1, this.calendar.current()).dueAt;
    const [window] = await reads.find(
      Deadline,
      { caseId: kase.id, clock: 'review_window', cancelledAt: null },
      { id: 'DESC' },
      1,
    );
    if (window && isOfThisResult(window, kase)) file.reviewWindow = { dueAt: window.dueAt, isProvisional: window.provisional };
    const roster = await this.people.roster(kase.districtCode);
    const lead = leadOf(file);
    const excluded = new Set(file.exclusions.filter((x) => x.liftedAt === null).map((x) => x.staffId));
    if (file.exclusions.length > 0) {
      const groups = conflictedGroups({ exclusions: file.exclusions, staff: roster.staff });
      file.vacantRoles = rolesWithoutAnybody(roster.staff, file.exclusions);
      file.shutOut = roster.staff.filter((s) => excluded.has(s.id) || groups.has(s.groupId)).map((s) => s.id);
    }
    if (lead) {
      const authors = authorsOfWhatWaits(file);
      file.freeLeaders = roster
        .ofRole('guidance_leader')
        .filter((s) => s.groupId === lead.groupId && !excluded.has(s.id) && !authors.has(s.id))
        .map((s) => s.id);
    }
    const body = openReview(file)?.bodyGroupId;
    if (body) {
      const hands = tookPart(file);
      const isFree = (id: string) => !excluded.has(id) && !hands.has(id);
      file.reviewBodyHasAccounts = roster.ofRole('reviewer').some((s) => s.groupId === body && isFree(s.id));
    }
  }

  private async childrenOf(reads: Reads, parentId: string): Promise<ChildCase[]> {
    const rows = await reads.find(Case, { parentId, outcome: 'merged' }, { id: 'ASC' });
    return rows.map(childOf);
  }
}

const childOf = ({
  id,
  number,
  channel,
  contact,
  replyChannel,
  goesOnWithoutComplainant,
  complainantKind,
  category,
}: Case): ChildCase => ({
  id,
  number,
  channel,
  contact,
  replyChannel,
  goesOnWithoutComplainant,
  complainantKind,
  category,
});

/** A window that a request has used up is no window any more, nor is that of a reply which a later one has replaced. */
const isOfThisResult = ({ startedAt, dueAt, metAt }: Deadline, { repliedAt }: Case): boolean =>
  !(metAt !== null && metAt < dueAt) && (repliedAt === null || dayOf(startedAt) >= dayOf(repliedAt));

/** All asked for at once and awaited together: some thirty tables are one round trip to PostgreSQL, not thirty. */
const together = async <Asked extends Record<string, Promise<unknown>>>(
  asked: Asked,
): Promise<{ [Name in keyof Asked]: Awaited<Asked[Name]> }> => {
  const answers = await Promise.all(Object.values(asked));
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, answers[at]])) as {
    [Name in keyof Asked]: Awaited<Asked[Name]>;
  };
};
