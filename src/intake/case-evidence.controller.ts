import { Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EvidenceView } from '../evidence/evidence-types.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { CaseEvidenceService } from './case-evidence.service.js';
import { readingForm, uploadOf } from './upload-form.js';

const FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary' },
      sort: { type: 'string', enum: ['evidence', 'scan', 'recording', 'photo'] },
      note: { type: 'string', maxLength: 1000 },
    },
  },
};

@ApiTags('intake')
@Controller('api/cases/:id/evidence')
export class CaseEvidenceController {
  constructor(private readonly evidence: CaseEvidenceService) {}

  /** One file of at most 20 MB, recognised by its content. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  async add(@CurrentStaff() staff: Staff, @Param('id') id: string, @Req() request: FastifyRequest): Promise<EvidenceView> {
    return readingForm(async () => this.evidence.add(staff, id, await uploadOf(request)));
  }

  @Get()
  list(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<{ items: EvidenceView[] }> {
    return this.evidence.list(staff, id);
  }

  /** The file as a download that no browser runs. The reading is on record. */
  @Get(':evidenceId')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async open(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    const { stream, name, mediaType, size } = await this.evidence.open(staff, id, evidenceId);
    return new StreamableFile(stream, { type: mediaType, length: size, disposition: `attachment; filename="${name}"` });
  }
}
