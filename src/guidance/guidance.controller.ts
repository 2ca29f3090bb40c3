import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dayOf, instant, type Day } from '../kernel/time.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ArticleDto, ArticlesDto, articleView } from './dto/article.dto.js';
import { SearchGuidanceDto } from './dto/search-guidance.dto.js';
import { GuidanceService } from './guidance.service.js';

@ApiTags('guidance')
@Controller('api/guidance')
export class GuidanceController {
  constructor(
    private readonly guidance: GuidanceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The written guidance of the caller's district, best match first. */
  @Get()
  @ApiOkResponse({ type: ArticlesDto })
  async search(@CurrentStaff() { districtCode }: Staff, @Query() filter: SearchGuidanceDto): Promise<ArticlesDto> {
    return { items: (await this.guidance.search(districtCode, this.today(), filter)).map(articleView) };
  }

  @Get(':slug')
  @ApiOkResponse({ type: ArticleDto })
  async one(@CurrentStaff() { districtCode }: Staff, @Param('slug') slug: string): Promise<ArticleDto> {
    return articleView(await this.guidance.article(districtCode, slug, this.today()));
  }

  private today(): Day {
    return dayOf(instant(this.clock.now()));
  }
}
