import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { EvidenceView } from '../evidence/evidence-types.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { ConfirmedOnly } from '../people/sign-in/session-at-hand.js';
import { CaseEvidenceService } from './case-evidence.service.js';
import { ReasonDto } from './dto/reason.dto.js';
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
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key and file name answer the same piece of evidence.',
  })
  async add(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @IdempotencyKeyHeader() key: string | undefined,
  ): Promise<EvidenceView> {
    return readingForm(async () => this.evidence.add(staff, id, await uploadOf(request), key));
  }

  @Get()
  list(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<{ items: EvidenceView[] }> {
    return this.evidence.list(staff, id);
  }

  /** The file as a download that no browser runs. The reading is on record. Scans and recordings are opened through `readings`. */
  @Get(':evidenceId')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async open(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.evidence.open(staff, id, evidenceId));
  }

  /** A picture of at most 1600 px without the data that cameras write into it. The reading is on record. 415 for what is no jpg, png or webp. */
  @Get(':evidenceId/preview')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async preview(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    const { picture, name } = await this.evidence.preview(staff, id, evidenceId);
    const disposition = `inline; filename="${name.replace(/\.\w+$/, '')}-preview.webp"`;
    return new StreamableFile(picture, { type: 'image/webp', length: picture.length, disposition });
  }

  /** As the download, for a reason that goes on record: handwriting and voice show who complains. */
  @ConfirmedOnly()
  @Post(':evidenceId/readings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async openFor(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<StreamableFile> {
    return fileOf(await this.evidence.open(staff, id, evidenceId, reason));
  }
}

const fileOf = ({ stream, name, mediaType, size }: EvidenceView & { stream: Readable }): StreamableFile =>
  new StreamableFile(stream, { type: mediaType, length: size, disposition: `attachment; filename="${name}"` });
