import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/http/csv-rules.js';
import { OpenFiguresService } from './open-figures.service.js';

const HEAD = ['month', 'town_code', 'town', 'received', 'closed', 'closed_on_time', 'median_days', 'explained'];

/** Figures for everybody: town × month, small numbers hidden (null, in CSV an empty cell). ETag answers 304. */
@ApiTags('public')
@PublicRoute()
@Controller('api/public')
export class OpenFiguresController {
  constructor(private readonly open: OpenFiguresService) {}

  @Get('figures')
  @ApiOkResponse({ description: 'The last twelve whole months.' })
  async json(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const { figures, etag } = await this.open.figures();
    answer(reply, known, etag, { type: 'application/json; charset=utf-8', body: JSON.stringify(figures) });
  }

  @Get('figures.csv')
  @ApiProduces('text/csv')
  async csv(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const { figures, etag } = await this.open.figures();
    const lines = figures.figures.map((each) => [
      ...[each.month, each.townCode, each.town, each.received, each.closed, each.closedOnTime, each.medianDays, each.explained],
    ]);
    const body = BYTE_ORDER_MARK + [HEAD, ...lines].map(csvLine).join('');
    void reply.header('content-disposition', 'attachment; filename="figures.csv"');
    answer(reply, known, etag.replace(/"$/, '-csv"'), { type: 'text/csv; charset=utf-8', body });
  }
}

const answer = (
  reply: FastifyReply,
  known: string | undefined,
  etag: string,
  { type, body }: { type: string; body: string },
): void => {
  void reply.header('etag', etag).header('cache-control', 'public, max-age=300').header('access-control-allow-origin', '*');
  const isKnown = known !== undefined && known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  if (isKnown) void reply.status(304).send();
  else void reply.header('content-type', type).send(body);
};
