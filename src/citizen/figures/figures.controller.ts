import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/http/csv-rules.js';
import { FiguresDto } from './figures.dto.js';
import { FiguresService } from './figures.service.js';

/** Ten minutes, as long as the figures are kept. */
const KEEP = 'public, max-age=600';

/** The open figures, for whoever wants to reckon with them. */
@ApiTags('public')
@PublicRoute()
@Controller('api/public')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  /** Cases by town and month of receipt over the last year; small numbers are hidden. 304 where `If-None-Match` names what is still so. */
  @Get('figures')
  @Header('cache-control', KEEP)
  @ApiOkResponse({ type: FiguresDto })
  async read(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FiguresDto | undefined> {
    const figures = await this.figures.read();
    return isKnown(reply, known, JSON.stringify(figures)) ? undefined : figures;
  }

  /** The same as a table, UTF-8 with a byte order mark; a hidden number is an empty cell. */
  @Get('figures.csv')
  @Header('cache-control', KEEP)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="figures.csv"')
  @ApiProduces('text/csv')
  async csv(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { rows } = await this.figures.read();
    const lines = rows.map((row) => COLUMNS.map((column) => row[column]));
    const text = BYTE_ORDER_MARK + [COLUMNS, ...lines].map((cells) => csvLine(cells)).join('');
    return isKnown(reply, known, text) ? undefined : text;
  }
}

const COLUMNS = ['townCode', 'town', 'month', 'received', 'closed', 'answeredInTimePercent'] as const;

/** Names the answer by its content, and says 304 where the caller has it. */
const isKnown = (reply: FastifyReply, known: string | undefined, text: string): boolean => {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag);
  const isSame = known?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag) ?? false;
  if (isSame) void reply.status(304);
  return isSame;
};
