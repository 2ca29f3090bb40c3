import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { ExportCasesDto } from '../dto/list-cases.dto.js';
import { CaseExportService } from './case-export.service.js';
import { CasePrintService } from './case-print.service.js';
import { PrintCaseDto } from './print-case.dto.js';
import { PAGE_POLICY } from './page-style.js';

/** What leaves the system as a file or on paper: it bears the reader's mark, and that it left is on record. */
@ApiTags('cases')
@Controller('api/cases')
export class PapersController {
  constructor(
    private readonly prints: CasePrintService,
    private readonly exports: CaseExportService,
  ) {}

  /** The list as CSV (UTF-8 with its mark, for spreadsheets), by the same visibility and filters; at most 10,000 cases. */
  @Get('export')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentStaff() staff: Staff, @Query() { sort, ...filter }: ExportCasesDto): Promise<StreamableFile> {
    const { filename, stream } = await this.exports.open(staff, filter, sort ?? '-receivedAt');
    return new StreamableFile(stream, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${filename}"` });
  }

  /** The case file, or the sheet that goes with it from hand to hand, as a page to print: as much as the caller sees of it, with the caller's mark behind every page. */
  @Get(':id/print')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  print(@CurrentStaff() staff: Staff, @Param('id') id: string, @Query() { sheet }: PrintCaseDto): Promise<string> {
    return this.prints.print(staff, id, sheet);
  }
}
