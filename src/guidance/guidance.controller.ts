import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dayOf, instant, type Day } from '../kernel/time.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AnsweringArticlesDto, ArticleDto, ArticlesDto, articleView } from './dto/article.dto.js';
import { AskGuidanceDto } from './dto/ask-guidance.dto.js';
import { SearchGuidanceDto } from './dto/search-guidance.dto.js';
import { GuidanceService, type ArticleVersion } from './guidance.service.js';

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

  /** Articles that may answer a question as it is told; posted, so that nobody's words stand in an address. */
  @Post('answering')
  @HttpCode(200)
  @ApiOkResponse({ type: AnsweringArticlesDto })
  async answering(@CurrentStaff() { districtCode }: Staff, @Body() told: AskGuidanceDto): Promise<AnsweringArticlesDto> {
    const found = await this.guidance.answering(districtCode, this.today(), told);
    return { items: found.map(({ article, words }) => ({ ...articleView(article), words })) };
  }

  @Get(':slug')
  @ApiOkResponse({ type: ArticleDto })
  async one(@CurrentStaff() { districtCode }: Staff, @Param('slug') slug: string): Promise<ArticleDto> {
    return articleView(await this.guidance.article(districtCode, slug, this.today()));
  }

  /** Every version that was ever published, the latest first; a reply that cites one cites it as it was. */
  @Get(':slug/versions')
  async versions(@CurrentStaff() { districtCode }: Staff, @Param('slug') slug: string): Promise<{ items: ArticleVersion[] }> {
    return { items: await this.guidance.versions(districtCode, slug, this.today()) };
  }

  private today(): Day {
    return dayOf(instant(this.clock.now()));
  }
}
