import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { NotFound } from '../kernel/errors.js';
import { PublicKnowledge } from '../platform/audit/audit.interceptor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ListRegionsDto } from './dto/list-regions.dto.js';
import type { PlacedRegion } from './region-tree.js';
import { RegionsService } from './regions.service.js';

@ApiTags('regions')
@Controller('api/regions')
export class RegionsController {
  constructor(private readonly regions: RegionsService) {}

  /** The places of the caller's own district, each with its parent's name. Throws NotFound for a parent outside it. */
  @PublicKnowledge()
  @Get()
  async list(@CurrentStaff() staff: Staff, @Query() { parent, level, q }: ListRegionsDto): Promise<{ items: PlacedRegion[] }> {
    const tree = await this.regions.tree(staff.districtCode);
    if (parent && !tree.find(parent)) throw new NotFound();
    const items = (parent ? tree.childrenOf(parent) : tree.regions)
      .filter((region) => !level || region.level === level)
      .filter(({ name, code }) => !q || name.includes(q.trim()) || code.startsWith(q.trim()))
      .map((region) => tree.placed(region));
    return { items };
  }
}
