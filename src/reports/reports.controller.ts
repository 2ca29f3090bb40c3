import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { languageOf } from '../platform/http/accept-language.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import type { DailyReport } from './daily-report.js';
import { DailyReportsService } from './daily-reports.service.js';
import { DailyReportDto } from './dto/daily-report.dto.js';
import { KeptReportsService, type ReportNews } from './kept-reports.service.js';
import { reportText } from './report-text.js';

type Reply = { header(name: string, value: string): unknown };

@ApiTags('reports')
@For('readReports')
@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: DailyReportsService,
    private readonly kept: KeptReportsService,
  ) {}

  /**
   * The figures of the day (日报) of the cases that the caller sees, with the last anchor of the audit chain. With `format=text`, or for
   * whoever accepts plain text alone, a page to print in the language of Accept-Language.
   */
  @Get('daily')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/json', 'text/plain')
  @ApiOkResponse()
  async daily(
    @CurrentStaff() staff: Staff,
    @Query() { format }: DailyReportDto,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DailyReport | string> {
    const report = await this.reports.forReader(staff);
    if ((format ?? (isPlainAlone(accept) ? 'text' : 'json')) === 'json') return report;
    reply.header('content-type', 'text/plain; charset=utf-8');
    return reportText(report, languageOf(languages), staff.name);
  }

  /** The reports of which the caller was told at half past eight, the last first. */
  @Get('messages')
  async messages(@CurrentStaff() { id }: Staff): Promise<{ items: ReportNews[] }> {
    return { items: await this.kept.toldTo(id) };
  }
}

const isPlainAlone = (accept = ''): boolean => /^\s*text\/plain\s*(;|$)/i.test(accept);
