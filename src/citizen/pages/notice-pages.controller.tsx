import { Controller, Get, Header, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { pagePolicy } from '../../platform/papers/paper-page-style.js';
import { RegionsService } from '../../regions/regions.service.js';
import { PageFailures } from './page-failures.filter.js';
import { pageAt } from './page.js';
import { HTML_TYPE, sendPage } from './page-reply.js';
import { POSTED_NOTICES, type PostedNotices } from './posted-notices.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { NoticesPage } from './views/notices.js';

/** What hangs on the villages' walls, for whoever does not live beside one. */
@ApiExcludeController()
@PublicRoute()
@UseFilters(PageFailures)
@Controller(['', 'en'])
export class NoticePagesController {
  constructor(
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    @Inject(POSTED_NOTICES) private readonly notices: PostedNotices,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly regions: RegionsService,
  ) {}

  /** `place`: the code of a town or village. One that is not ours shows all. */
  @Get('notices')
  async list(
    @Req() { url }: FastifyRequest,
    @Query('place') wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const places = await this.regions.tree(this.settings.districtCode);
    const place = places.find(wanted ?? '');
    const notices = await this.notices.list(place ? { place: place.code } : {});
    return sendPage(reply, <NoticesPage page={pageAt(url, this.desk)} {...{ places, place, notices }} />);
  }

  /** One of them, as it hangs there. */
  @Get('notices/:id')
  @Header('content-type', HTML_TYPE)
  @Header('content-security-policy', pagePolicy('A4'))
  read(@Req() { url }: FastifyRequest, @Param('id') id: string): Promise<string> {
    return this.notices.page(id, pageAt(url, this.desk).language);
  }
}
