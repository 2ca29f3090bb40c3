import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DeadlineOverride } from '../deadlines/deadline-override.entity.js';
import { OverridesService } from '../deadlines/overrides.service.js';
import { ElectionsService } from '../elections/elections.service.js';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { OverrideDto } from './dto/override.dto.js';

type OverrideView = Omit<DeadlineOverride, 'slot' | 'districtCode'>;

/** Limits of one election that differ from config/deadlines.yaml (model §4.11: the administrator configures). */
@ApiTags('elections')
@Controller('api/elections/:id/deadline-overrides')
export class OverridesController {
  constructor(
    private readonly overrides: OverridesService,
    private readonly elections: ElectionsService,
  ) {}

  /** Those in force and all that ever were, latest first; any member of staff of the district. */
  @Get()
  async list(@CurrentStaff() { districtCode }: Staff, @Param('id') id: string): Promise<{ items: OverrideView[] }> {
    await this.elections.inDistrict(id, districtCode);
    return { items: (await this.overrides.history(id)).map(viewOf) };
  }

  @ApiOperation({
    summary: 'Replaces one limit of the table for this election (administrator).',
    description:
      'Holds for clocks that start from then on; open clocks keep what was promised. An override of the same limit is revoked with it. ' +
      'Limits of the law can be shortened, never widened; the citizen’s window cannot be changed.',
  })
  @For('overrideLimits')
  @Post()
  async set(@CurrentStaff() staff: Staff, @Param('id') electionId: string, @Body() input: OverrideDto): Promise<OverrideView> {
    const { districtCode } = await this.elections.inDistrict(electionId, staff.districtCode);
    const { clock, column, isLetter = false, limitText, reason } = input;
    return viewOf(
      await this.overrides.set({ electionId, districtCode, clock, column, isLetter, limitText, reason, byId: staff.id }),
    );
  }

  /** The limit of config/deadlines.yaml holds again for clocks that start from then on; the override stays on record. */
  @For('overrideLimits')
  @Post(':overrideId/revocation')
  async revoke(
    @CurrentStaff() staff: Staff,
    @Param('id') electionId: string,
    @Param('overrideId') overrideId: string,
  ): Promise<OverrideView> {
    await this.elections.inDistrict(electionId, staff.districtCode);
    return viewOf(await this.overrides.revoke(electionId, overrideId, staff.id));
  }
}

const viewOf = ({ slot: _slot, districtCode: _district, ...row }: DeadlineOverride): OverrideView => row;
