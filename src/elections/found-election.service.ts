import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { instant } from '../kernel/time.js';
import { note } from '../platform/audit/note.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { RegionsService } from '../regions/regions.service.js';
import type { NewElectionDto, VillageNumbersDto } from './dto/new-election.dto.js';
import type { ElectionRow } from './election.entity.js';
import { ElectionsService, type NewElection } from './elections.service.js';
import type { VillageProfileRow } from './village-profile.entity.js';

/** Begins an election: the same nine stages and polling day for every town, its villages from the election before. */
@Injectable()
export class FoundElectionService {
  constructor(
    private readonly elections: ElectionsService,
    private readonly regions: RegionsService,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws BadRequest `election.…`, Refused `election.exists`. */
  async found(actor: Staff, input: NewElectionDto): Promise<ElectionRow> {
    const { districtCode } = actor;
    const { term, name, startsOn, endsOn, stages, pollingDay, villagesFrom } = input;
    const villages = await this.villagesOf(districtCode, villagesFrom);
    const tree = await this.regions.tree(districtCode);
    const towns = tree.regions.filter(({ level }) => level === 'town').map(({ code }) => code);
    const election: NewElection = {
      ...{ districtCode, term, name, startsOn, endsOn, villages },
      spans: towns.flatMap((townCode) => stages.map((days) => ({ ...days, townCode, villageCode: null }))),
      pollings: towns.map((townCode) => ({ ...NO_POSTINGS, townCode, villageCode: null, day: pollingDay })),
    };
    return this.work.write(async (tx) => {
      const row = await this.elections.loadElection(tx, election);
      const at = instant(this.clock.now());
      note(tx, {
        districtCode,
        at,
        actor,
        action: 'election.found',
        subject: { type: 'election', id: row.id },
        refs: { startsOn, endsOn },
      });
      return row;
    });
  }

  /** Throws NotFound. */
  async number(actor: Staff, electionId: string, villageCode: string, numbers: VillageNumbersDto): Promise<VillageProfileRow> {
    await this.elections.inDistrict(electionId, actor.districtCode);
    return this.work.write(async (tx) => {
      const profile = await this.elections.numberVillage(tx, { electionId, villageCode, ...numbers });
      const at = instant(this.clock.now());
      const { districtCode } = actor;
      const refs = { villageCode, ...numbers };
      note(tx, { districtCode, at, actor, action: 'election.village', subject: { type: 'election', id: electionId }, refs });
      return profile;
    });
  }

  private async villagesOf(districtCode: string, electionId: string | undefined): Promise<NewElection['villages']> {
    if (electionId === undefined) {
      const { regions } = await this.regions.tree(districtCode);
      const codes = regions.filter(({ level }) => level === 'village').map(({ code }) => code);
      return codes.map((villageCode) => ({ ...UNFLAGGED, villageCode, registeredVoters: 0, seats: 0 }));
    }
    const { sheets } = await this.elections.book(districtCode);
    const former = sheets.find(({ election }) => election.id === electionId);
    if (!former) throw new BadRequest(UNKNOWN);
    return former.villages.map(({ villageCode, registeredVoters, seats }) => ({
      ...UNFLAGGED,
      villageCode,
      registeredVoters,
      seats,
    }));
  }
}

const UNFLAGGED = { flag: null, flagReason: null, flaggedSince: null, onSiteGuideStaffId: null };
const NO_POSTINGS = {
  voterListPostedOn: null,
  nominationMeetingOn: null,
  candidateListPostedOn: null,
  supplementaryVoteBy: null,
};

const UNKNOWN = refusal('election.unknown', '没有这一届选举。', 'There is no such election.');
