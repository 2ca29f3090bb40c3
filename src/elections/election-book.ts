import type { Day } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import { ElectionRow } from './election.entity.js';
import { PollingDayRow } from './polling-day.entity.js';
import { electionOn, nextStageStart, spansAt } from './stage-calendar-rules.js';
import { StageSpanRow } from './stage-span.entity.js';
import { VillageProfileRow } from './village-profile.entity.js';

/** One election with its calendars and villages, held in memory. Immutable. */
export class ElectionSheet {
  private readonly profileOf: ReadonlyMap<string, VillageProfileRow>;
  private readonly calendars = new Map<string, StageSpanRow[]>();

  constructor(
    readonly election: ElectionRow,
    readonly spans: readonly StageSpanRow[],
    readonly pollings: readonly PollingDayRow[],
    readonly villages: readonly VillageProfileRow[],
  ) {
    this.profileOf = new Map(villages.map((profile) => [profile.villageCode, profile]));
  }

  /** Only villages that differ from their town, and towns themselves, are worth remembering: some thirty keys. */
  calendarOf(townCode: string, villageCode: string | null): readonly StageSpanRow[] {
    const ownVillage = this.spans.some((span) => span.villageCode === villageCode) ? villageCode : null;
    const key = ownVillage ?? townCode;
    const known = this.calendars.get(key);
    if (known) return known;
    const calendar = spansAt(this.spans, townCode, ownVillage);
    if (calendar.length > 0) this.calendars.set(key, calendar);
    return calendar;
  }

  /** The village's own polling day, else the town's. */
  pollingOf(townCode: string, villageCode: string | null): PollingDayRow | undefined {
    const ofTown = this.pollings.filter((polling) => polling.townCode === townCode);
    const own = villageCode === null ? undefined : ofTown.find((polling) => polling.villageCode === villageCode);
    return own ?? ofTown.find((polling) => polling.villageCode === null);
  }

  profile(villageCode: string): VillageProfileRow | undefined {
    return this.profileOf.get(villageCode);
  }

  get towns(): string[] {
    return [...new Set(this.spans.map(({ townCode }) => townCode))].toSorted();
  }
}

/** All elections of one district. */
export class ElectionBook {
  constructor(readonly sheets: readonly ElectionSheet[]) {}

  /** The running election, else the last one begun, else the next to come. */
  on(day: Day): ElectionSheet | undefined {
    const election = electionOn(
      this.sheets.map((sheet) => sheet.election),
      day,
    );
    return this.sheets.find((sheet) => sheet.election === election);
  }

  /** What may bound a clock that starts on the day at the place. */
  boundsOn(day: Day, townCode: string, villageCode: string | null): { nextStageStart: Day | null; pollingDay: Day | null } {
    const sheet = this.on(day);
    return {
      nextStageStart: nextStageStart(sheet?.calendarOf(townCode, villageCode) ?? [], day) ?? null,
      pollingDay: sheet?.pollingOf(townCode, villageCode)?.day ?? null,
    };
  }
}

export const loadElectionBook = async (reads: Reads, districtCode: string): Promise<ElectionBook> => {
  const elections = await reads.find(ElectionRow, { districtCode }, { startsOn: 'ASC' });
  const electionId = elections.map(({ id }) => id);
  const spans = await reads.find(StageSpanRow, { electionId }, { startsOn: 'ASC' });
  const pollings = await reads.find(PollingDayRow, { electionId }, { townCode: 'ASC' });
  const villages = await reads.find(VillageProfileRow, { electionId }, { villageCode: 'ASC' });
  const sheets = elections.map((election) => {
    const isOwn = (row: { electionId: string }): boolean => row.electionId === election.id;
    return new ElectionSheet(election, spans.filter(isOwn), pollings.filter(isOwn), villages.filter(isOwn));
  });
  return new ElectionBook(sheets);
};
