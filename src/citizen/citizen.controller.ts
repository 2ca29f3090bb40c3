import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { CitizenRegisterService } from './citizen-register.service.js';
import { CredentialsDto } from './dto/credentials.dto.js';
import { PublicRegisterDto } from './dto/public-register.dto.js';
import { PublicRegisteredDto } from './dto/public-registered.dto.js';
import { StatusDto } from './dto/status.dto.js';
import { StatusService } from './status.service.js';

/** What a citizen does without an account. Number and code travel in the body, never in an address. */
@ApiTags('public')
@PublicRoute()
@Controller('api/public')
export class CitizenController {
  constructor(
    private readonly registrations: CitizenRegisterService,
    private readonly statuses: StatusService,
  ) {}

  /** Registers a complaint online. The query code is in this answer and nowhere else. */
  @Post('cases')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body answer the same case.' })
  @ApiCreatedResponse({ type: PublicRegisteredDto })
  register(@Body() input: PublicRegisterDto, @IdempotencyKeyHeader() key: string | undefined): Promise<PublicRegisteredDto> {
    return this.registrations.register(input, key);
  }

  /** Where the case stands. A wrong number and a wrong code answer alike. */
  @Post('status')
  @HttpCode(200)
  @ApiOkResponse({ type: StatusDto })
  @ApiNotFoundResponse({ description: 'Number and code do not match: `status.not-found`.' })
  status(@Body() credentials: CredentialsDto): Promise<StatusDto> {
    return this.statuses.status(credentials);
  }
}
