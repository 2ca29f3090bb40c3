import { Controller, Get, Header, Inject, Res, Req, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { OPEN_FIGURES } from './open-figures.js';
import type { OpenFigures } from './open-figures.js';
import { PageFailures } from './page-failures.filter.js';
import { SCRIPT, STYLE } from './page-files.js';
import { pageAt, type Page } from './page.js';
import { sendPage } from './page-reply.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { FiguresPage } from './views/figures.js';
import { CounterPage, FrontPage, PhoneScriptPage, ReachPage, RightsPage } from './views/front.js';

/** Where citizens begin, what their rights are, and how the desk is reached. The English pages lie under /en. */
@ApiExcludeController()
@PublicRoute()
@UseFilters(PageFailures)
@Controller(['', 'en'])
export class FrontPagesController {
  constructor(
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    @Inject(OPEN_FIGURES) private readonly figures: OpenFigures,
  ) {}

  @Get()
  front(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, <FrontPage page={this.page(request)} />);
  }

  /** A clerk's screen turned to a visitor. */
  @Get('counter')
  counter(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, <CounterPage page={this.page(request)} />);
  }

  /** What a clerk says to a caller who asks how it goes. */
  @Get('phone')
  phone(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, <PhoneScriptPage page={this.page(request)} />);
  }

  @Get('rights')
  rights(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, <RightsPage page={this.page(request)} />);
  }

  @Get('reach')
  reach(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, <ReachPage page={this.page(request)} />);
  }

  /** How many, where and how fast, with small numbers hidden. */
  @Get('figures')
  async open(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { figures } = await this.figures.figures();
    return sendPage(reply, <FiguresPage page={this.page(request)} {...figures} />);
  }

  private page({ url }: FastifyRequest): Page {
    return pageAt(url, this.desk);
  }
}

const A_YEAR = 'public, max-age=31536000, immutable';

/** The style and the script of the pages, by their content. */
@ApiExcludeController()
@PublicRoute()
@Controller()
export class PageFilesController {
  @Get(STYLE.path)
  @Header('content-type', STYLE.type)
  @Header('cache-control', A_YEAR)
  style(): string {
    return STYLE.content;
  }

  @Get(SCRIPT.path)
  @Header('content-type', SCRIPT.type)
  @Header('cache-control', A_YEAR)
  script(): string {
    return SCRIPT.content;
  }
}
