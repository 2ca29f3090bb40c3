import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STAGES } from '../../elections/stages.js';
import type { GuidanceArticle } from '../../guidance/guidance-article.entity.js';
import { GuidanceService } from '../../guidance/guidance.service.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { dayOf, instant } from '../../kernel/time.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { PageFailures } from './page-failures.filter.js';
import { pageAt } from './page.js';
import { sendPage } from './page-reply.js';
import { AnswerPage, GuidancePage } from './views/guidance.js';

/** The publicity (宣传) of the stages: what the written guidance says to everybody, in the words of the desk. */
@ApiExcludeController()
@PublicRoute()
@UseFilters(PageFailures)
@Controller(['', 'en'])
export class GuidancePagesController {
  constructor(
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly guidance: GuidanceService,
  ) {}

  /** `stage`: one of S1 to S9, with what holds in every stage; anything else shows all. */
  @Get('guidance')
  async list(
    @Req() { url }: FastifyRequest,
    @Query('stage') wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const stage = STAGES.find((each) => each === wanted);
    const said = await this.said();
    const own = said.filter((each) => stage === undefined || each.stage === stage);
    // What was asked for first, then what holds in every stage.
    const articles = stage === undefined ? own : [...own, ...said.filter((each) => each.stage === 'ALL')];
    return sendPage(reply, <GuidancePage page={pageAt(url, this.desk)} {...{ stage, articles }} />);
  }

  @Get('guidance/:slug')
  async read(
    @Req() { url }: FastifyRequest,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const article = (await this.said()).find((each) => each.slug === slug);
    if (!article) throw new NotFound();
    return sendPage(reply, <AnswerPage page={pageAt(url, this.desk)} article={article} />);
  }

  private said(): Promise<GuidanceArticle[]> {
    return this.guidance.publicity(this.settings.districtCode, dayOf(instant(this.clock.now())));
  }
}
