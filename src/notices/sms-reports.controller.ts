import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { SmsReportDto } from './dto/sms-report.dto.js';
import { SmsReportsService } from './sending/sms-reports.service.js';

@ApiTags('public')
@PublicRoute()
@Controller('api/public/sms-reports')
export class SmsReportsController {
  constructor(private readonly reports: SmsReportsService) {}

  /** The gateway reports what became of a message; signed, and harmless when it is said twice. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ description: 'Not signed, or too old: `sms-report.not-signed`.' })
  take(@Body() input: SmsReportDto): Promise<void> {
    return this.reports.take(input);
  }
}
