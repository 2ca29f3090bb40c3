import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { For } from '../people/office-acts.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { NewElectionDto, VillageNumbersDto } from './dto/new-election.dto.js';
import { VillageFlagDto } from './dto/village-flag.dto.js';
import { electionView, type ElectionView } from './election-view.js';
import { ElectionsService, type Election } from './elections.service.js';
import { FoundElectionService } from './found-election.service.js';
import type { VillageFlagChange } from './village-flag-change.entity.js';
import type { VillageProfileRow } from './village-profile.entity.js';

@ApiTags('elections')
@Controller('api/elections')
export class ElectionsController {
  constructor(
    private readonly elections: ElectionsService,
    private readonly founding: FoundElectionService,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The elections of the caller's own district, newest first: nine stages, a calendar per town, villages that differ or are key. */
  @Get()
  async list(@CurrentStaff() { districtCode }: Staff): Promise<{ items: ElectionView[]; currentId: string | null }> {
    const book = await this.elections.book(districtCode);
    const current = await this.elections.current(districtCode);
    return { items: book.sheets.map(electionView).toReversed(), currentId: current?.id ?? null };
  }

  /** Begins an election with one calendar for all towns (district office, administrator); what differs in a place is moved afterwards. */
  @For('foundElections')
  @Post()
  found(@CurrentStaff() staff: Staff, @Body() input: NewElectionDto): Promise<Election> {
    return this.founding.found(staff, input);
  }

  /** How many may vote in a village, and how many are elected. */
  @For('foundElections')
  @Put(':id/villages/:villageCode')
  number(
    @CurrentStaff() staff: Staff,
    @Param('id') electionId: string,
    @Param('villageCode') villageCode: string,
    @Body() numbers: VillageNumbersDto,
  ): Promise<VillageProfileRow> {
    return this.founding.number(staff, electionId, villageCode, numbers);
  }

  /** 重点村、难点村: marks a village as key or difficult (district office, head). Cases registered from then on have the shorter clocks. */
  @For('flagVillages')
  @Post(':id/villages/:villageCode/flag')
  async flag(
    @CurrentStaff() { id: byId, districtCode }: Staff,
    @Param('id') electionId: string,
    @Param('villageCode') villageCode: string,
    @Body() input: VillageFlagDto,
  ): Promise<VillageProfileRow> {
    await this.elections.inDistrict(electionId, districtCode);
    const at = instant(this.clock.now());
    return this.work.write((tx) => this.elections.flagVillage(tx, { ...input, electionId, villageCode, byId, at }));
  }

  /** When and why the village was marked, latest first. */
  @Get(':id/villages/:villageCode/flag')
  async flags(
    @CurrentStaff() { districtCode }: Staff,
    @Param('id') electionId: string,
    @Param('villageCode') villageCode: string,
  ): Promise<{ items: VillageFlagChange[] }> {
    await this.elections.inDistrict(electionId, districtCode);
    return { items: await this.elections.flagChanges(electionId, villageCode) };
  }
}
