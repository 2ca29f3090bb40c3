import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { pagePolicy } from '../platform/papers/paper-page-style.js';
import { DraftFormDto, SaveFormDto, SeenFormDto, WithdrawFormDto } from './dto/draft-form.dto.js';
import { FormDto, FormListDto } from './dto/form.dto.js';
import { PrintFormDto } from './dto/print-form.dto.js';
import { dispositionOf } from './disposition.js';
import { FormPrintService } from './form-print.service.js';
import { FormViewsService } from './form-views.service.js';
import { FormsService } from './forms.service.js';

/** The papers of model §4.12: drawn up, approved, issued with a number, printed, withdrawn. */
@ApiTags('forms')
@Controller('api/cases/:id/forms')
export class FormsController {
  constructor(
    private readonly forms: FormsService,
    private readonly views: FormViewsService,
    private readonly prints: FormPrintService,
  ) {}

  /** The forms of the case, and those it calls for now. */
  @Get()
  @ApiOkResponse({ type: FormListDto })
  list(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<FormListDto> {
    return this.views.list(staff, id);
  }

  /** Draws one up; what the file says stands in it, the rest is blank or the drafter's. */
  @Post()
  @ApiCreatedResponse({ type: FormDto })
  async draft(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: DraftFormDto): Promise<FormDto> {
    return this.views.viewAfter(staff, id, await this.forms.draft(staff, id, input));
  }

  @Put(':formId')
  @ApiOkResponse({ type: FormDto })
  async save(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('formId') formId: string,
    @Body() input: SaveFormDto,
  ): Promise<FormDto> {
    return this.views.viewAfter(staff, id, await this.forms.save(staff, id, formId, input));
  }

  /** 409 `form.needs-approval` where somebody else has to approve it, `form.still-blank` where a required part is missing. */
  @Post(':formId/issue')
  @HttpCode(200)
  @ApiOkResponse({ type: FormDto })
  async issue(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('formId') formId: string,
    @Body() { revision }: SeenFormDto,
  ): Promise<FormDto> {
    return this.views.viewAfter(staff, id, await this.forms.issue(staff, id, formId, revision));
  }

  /** Approved by another than who drew it up, and issued with that. */
  @Post(':formId/approval')
  @HttpCode(200)
  @ApiOkResponse({ type: FormDto })
  async approve(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('formId') formId: string,
    @Body() { revision }: SeenFormDto,
  ): Promise<FormDto> {
    return this.views.viewAfter(staff, id, await this.forms.approve(staff, id, formId, revision));
  }

  /** Its number is never used again. */
  @Post(':formId/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: FormDto })
  async withdraw(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('formId') formId: string,
    @Body() { reason }: WithdrawFormDto,
  ): Promise<FormDto> {
    return this.views.viewAfter(staff, id, await this.forms.withdraw(staff, id, formId, reason));
  }

  /** As a page: what was issued as it was issued, a draft as it would be now. */
  @Get(':formId/html')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async html(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('formId') formId: string,
    @Query() as: PrintFormDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { page, size } = await this.prints.page(staff, id, formId, as);
    reply.header('content-security-policy', pagePolicy(size));
    return page;
  }

  /** As PDF. Characters that our font lacks stand as boxes, on the page with a warning, and in the header `huicha-missing-glyphs`. */
  @Get(':formId/pdf')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('formId') formId: string,
    @Query() as: PrintFormDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { pdf, missing, filename } = await this.prints.pdf(staff, id, formId, as);
    if (missing.length > 0) reply.header('huicha-missing-glyphs', missing.map(({ codePoint }) => codePoint).join(' '));
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: dispositionOf(filename), length: pdf.length });
  }
}
