import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { dispositionOf } from '../disposition.js';
import { FormBatchDto, PrintBatchDto } from './form-batch.dto.js';
import { FormBatchesService } from './form-batches.service.js';

/** Several forms in one PDF: what each reader sees of what they ask for. */
@ApiTags('forms')
@Controller('api/form-batches')
@For('printForms')
export class FormBatchesController {
  constructor(private readonly batches: FormBatchesService) {}

  /** Up to twenty are printed at once; more are a job, and `done` of `total` tells how far it is. */
  @Post()
  @ApiCreatedResponse({ type: FormBatchDto })
  ask(@CurrentStaff() staff: Staff, @Body() input: PrintBatchDto): Promise<FormBatchDto> {
    return this.batches.ask(staff, input);
  }

  /** Of one's own. */
  @Get(':batchId')
  @ApiOkResponse({ type: FormBatchDto })
  read(@CurrentStaff() staff: Staff, @Param('batchId') batchId: string): Promise<FormBatchDto> {
    return this.batches.read(staff, batchId);
  }

  /** Kept for a day. */
  @Get(':batchId/pdf')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentStaff() staff: Staff, @Param('batchId') batchId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.batches.open(staff, batchId), {
      type: 'application/pdf',
      disposition: dispositionOf(`文书 ${batchId}.pdf`),
    });
  }
}
