import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { dayOf, instant, type Day, type Instant } from '../kernel/time.js';
import { PeopleNews } from '../people/people-news.js';
import type { Tx } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { districtOf, townOf } from '../regions/region.js';
import { ShortMemory } from '../regions/short-memory.js';
import { CalendarMoveRow } from './calendar-move.entity.js';
import type { CalendarMove } from './calendar-move.js';
import { loadElectionBook, type ElectionBook, type ElectionSheet } from './election-book.js';
import { ElectionRow } from './election.entity.js';
import { endedStages, type EndedStage } from './ended-stages.js';
import { writeVillageFlag, type VillageFlagging } from './flag-village.js';
import { booksOf, examined, writeMove, type MovedBooks, type MoveOrder } from './move-calendar.js';
import { insertElection, type NewElection } from './new-election.js';
import { nextStageStart, stageOn, type StageSpan } from './stage-calendar-rules.js';
import type { StageCode } from './stages.js';
import { VillageFlagChange } from './village-flag-change.entity.js';
import { VillageProfileRow } from './village-profile.entity.js';

export { STAGES, type StageCode } from './stages.js';
export type { ElectionRow as Election } from './election.entity.js';
export type { EndedStage } from './ended-stages.js';
export type { NewElection } from './new-election.js';
export type { StageSpan } from './stage-calendar-rules.js';

/** What the clocks of a case need to know about its place at a moment. */
export type PlaceFacts = {
  stage: StageCode | null;
  /** The first day after `at` on which a stage begins there. */
  nextStageStart: Day | null;
  pollingDay: Day | null;
  /** Key (重点村) or difficult (难点村). */
  isKeyVillage: boolean;
  electionId: string | null;
};

/** Elections and their calendars. Answers come from memory, at most 5 s behind a change made in another process. */
@Injectable()
export class ElectionsService {
  private readonly books = new ShortMemory<ElectionBook>((district) => loadElectionBook(this.reader, district));

  constructor(
    private readonly reader: Reader,
    private readonly news: PeopleNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The running election; outside of one the last begun, else the next to come. */
  async current(districtCode: string, day: Day = this.today()): Promise<ElectionRow | undefined> {
    return (await this.sheet(districtCode, day))?.election;
  }

  /** The stage at a village (12 digits) or town (9 digits). */
  async stageAt(code: string, day: Day): Promise<StageCode | undefined> {
    return stageOn(await this.calendarOf(townOf(code), villageIn(code), day), day);
  }

  async placeFacts(townCode: string, villageCode: string | null, at: Instant): Promise<PlaceFacts> {
    const day = dayOf(at);
    const sheet = await this.sheet(districtOf(townCode), day);
    const calendar = sheet?.calendarOf(townCode, villageCode) ?? [];
    const profile = villageCode === null ? undefined : sheet?.profile(villageCode);
    return {
      stage: stageOn(calendar, day) ?? null,
      nextStageStart: nextStageStart(calendar, day) ?? null,
      pollingDay: sheet?.pollingOf(townCode, villageCode)?.day ?? null,
      isKeyVillage: (profile?.flag ?? null) !== null,
      electionId: sheet?.election.id ?? null,
    };
  }

  /** The stages of the day's election at a place, in order; a village's own span takes the place of its town's. */
  async calendarOf(townCode: string, villageCode: string | null = null, day: Day = this.today()): Promise<readonly StageSpan[]> {
    return (await this.sheet(districtOf(townCode), day))?.calendarOf(townCode, villageCode) ?? [];
  }

  async villageProfile(villageCode: string, day: Day = this.today()): Promise<VillageProfileRow | undefined> {
    return (await this.sheet(districtOf(villageCode), day))?.profile(villageCode);
  }

  /** Every stage that ended in a village before `before`, in that day's election; without a district, in all of them. For look-backs. */
  async stagesEnded(before: Day, districtCode?: string): Promise<EndedStage[]> {
    const districts = districtCode === undefined ? await this.districts() : [districtCode];
    const ended: EndedStage[] = [];
    for (const district of districts) {
      const sheet = await this.sheet(district, before);
      if (sheet) ended.push(...endedStages(sheet, before));
    }
    return ended;
  }

  /** Writes an election with calendars, polling days and villages. Throws BadRequest, Refused as `insertElection` says. */
  async loadElection(tx: Tx, election: NewElection): Promise<ElectionRow> {
    const row = await insertElection(tx, election);
    tx.afterCommit(() => this.books.forget(row.districtCode));
    return row;
  }

  /**
   * Marks a village as key or difficult, or no longer so, and sets the guide on site, with history; the clocks of cases that run already do
   * not change. Conflicts of the guide are looked for anew. Throws NotFound, BadRequest `village-flag.guide`.
   */
  async flagVillage(tx: Tx, flagging: VillageFlagging): Promise<VillageProfileRow> {
    const profile = await writeVillageFlag(tx, flagging);
    const districtCode = districtOf(flagging.villageCode);
    tx.afterCommit(() => this.books.forget(districtCode));
    if (flagging.onSiteGuideStaffId) await this.news.changed(tx, { districtCode, staffId: flagging.onSiteGuideStaffId });
    return profile;
  }

  /** Sets how many may vote in a village and how many are elected. Throws NotFound. */
  async numberVillage(
    tx: Tx,
    { electionId, villageCode, ...numbers }: Pick<VillageProfileRow, 'electionId' | 'villageCode' | 'registeredVoters' | 'seats'>,
  ): Promise<VillageProfileRow> {
    const profile = await tx.lock(VillageProfileRow, { electionId, villageCode });
    if (!profile) throw new NotFound();
    await tx.update(VillageProfileRow, { id: profile.id }, numbers);
    tx.afterCommit(() => this.books.forget(districtOf(villageCode)));
    return { ...profile, ...numbers };
  }

  /** How often and why the village was marked, latest first. */
  flagChanges(electionId: string, villageCode: string): Promise<VillageFlagChange[]> {
    return this.reader.find(VillageFlagChange, { electionId, villageCode }, { at: 'DESC', id: 'DESC' });
  }

  /** What a move would do, on paper. Throws BadRequest, Refused as `examined` says. */
  async planMove(electionId: string, districtCode: string, move: CalendarMove): Promise<MovedBooks> {
    const book = await loadElectionBook(this.reader, districtCode);
    return booksOf(book, examined(book, electionId, move, this.today()));
  }

  /** Moves a stage or polling day and keeps what held before; one move of an election at a time. Throws NotFound, and as `planMove`. */
  async move(tx: Tx, electionId: string, move: CalendarMove, order: MoveOrder): Promise<MovedBooks & { row: CalendarMoveRow }> {
    const election = await tx.lock(ElectionRow, { id: electionId });
    if (!election) throw new NotFound();
    const book = await loadElectionBook(tx, election.districtCode);
    const moved = examined(book, electionId, move, dayOf(order.at));
    const row = await writeMove(tx, moved, order);
    tx.afterCommit(() => this.books.forget(election.districtCode));
    return { ...booksOf(book, moved), row };
  }

  /** All moves of the election, latest first. */
  moves(electionId: string): Promise<CalendarMoveRow[]> {
    return this.reader.find(CalendarMoveRow, { electionId }, { at: 'DESC', id: 'DESC' });
  }

  /** The election, if it is of this district. Throws NotFound. */
  async inDistrict(electionId: string, districtCode: string): Promise<ElectionRow> {
    const election = await this.reader.findOne(ElectionRow, { id: electionId, districtCode });
    if (!election) throw new NotFound();
    return election;
  }

  async sheet(districtCode: string, day: Day = this.today()): Promise<ElectionSheet | undefined> {
    return (await this.books.get(districtCode)).on(day);
  }

  async book(districtCode: string): Promise<ElectionBook> {
    return this.books.get(districtCode);
  }

  private async districts(): Promise<string[]> {
    const rows = await this.reader.sql<{ district_code: string }>(
      'SELECT DISTINCT district_code FROM elections ORDER BY district_code',
    );
    return rows.map(({ district_code }) => district_code);
  }

  private today(): Day {
    return dayOf(instant(this.clock.now()));
  }
}

const villageIn = (code: string): string | null => (code.length === 12 ? code : null);
