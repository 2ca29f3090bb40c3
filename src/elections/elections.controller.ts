import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { electionView, type ElectionView } from './election-view.js';
import { ElectionsService } from './elections.service.js';

@ApiTags('elections')
@Controller('api/elections')
export class ElectionsController {
  constructor(private readonly elections: ElectionsService) {}

  /** The elections of the caller's own district, newest first: nine stages, a calendar per town, villages that differ or are key. */
  @Get()
  async list(@CurrentStaff() { districtCode }: Staff): Promise<{ items: ElectionView[]; currentId: string | null }> {
    const book = await this.elections.book(districtCode);
    const current = await this.elections.current(districtCode);
    return { items: book.sheets.map(electionView).toReversed(), currentId: current?.id ?? null };
  }
}
