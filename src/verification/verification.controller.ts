import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Finding } from '../cases/entities/finding.entity.js';
import type { FindingsSubmission } from '../cases/entities/findings-submission.entity.js';
import type { SiteVisit } from '../cases/entities/site-visit.entity.js';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { ConclusionsService } from './conclusions.service.js';
import { ClearDto, ConfirmDto } from './dto/conclusion.dto.js';
import { FindingDto, FindingsSubmissionDto } from './dto/finding.dto.js';
import { SiteVisitDto } from './dto/site-visit.dto.js';
import { StartVerificationDto } from './dto/start-verification.dto.js';
import { FindingsSubmissionsService } from './findings-submissions.service.js';
import { FindingsService } from './findings.service.js';
import { SiteVisitsService } from './site-visits.service.js';
import { StartVerificationService } from './start-verification.service.js';

@ApiTags('verification')
@Controller('api/cases/:id')
export class VerificationController {
  constructor(
    private readonly beginnings: StartVerificationService,
    private readonly conclusions: ConclusionsService,
    private readonly visits: SiteVisitsService,
    private readonly findings: FindingsService,
    private readonly submissions: FindingsSubmissionsService,
  ) {}

  @Post('steps/startVerification')
  start(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: StartVerificationDto): Promise<CaseView> {
    return this.beginnings.start(staff, id, input);
  }

  @Post('steps/confirm')
  confirm(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ConfirmDto): Promise<CaseView> {
    return this.conclusions.confirm(staff, id, input);
  }

  @Post('steps/clear')
  clear(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ClearDto): Promise<CaseView> {
    return this.conclusions.clear(staff, id, input);
  }

  @Post('site-visits')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body answer the same visit.' })
  siteVisit(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: SiteVisitDto,
    @IdempotencyKeyHeader() key: string | undefined,
  ): Promise<SiteVisit> {
    return this.visits.record(staff, id, input, key);
  }

  @Post('findings')
  finding(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: FindingDto): Promise<Finding> {
    return this.findings.draft(staff, id, input);
  }

  @Post('findings-submissions')
  submission(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: FindingsSubmissionDto,
  ): Promise<FindingsSubmission> {
    return this.submissions.submit(staff, id, input);
  }
}
