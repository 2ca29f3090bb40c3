import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { CallerAddress } from '../platform/http/caller-address.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { CitizenRegisterService } from './citizen-register.service.js';
import { CredentialsDto } from './dto/credentials.dto.js';
import { PublicRegisterDto } from './dto/public-register.dto.js';
import { PublicRegisteredDto } from './dto/public-registered.dto.js';
import { StatusDto } from './dto/status.dto.js';
import { RegistrationLimitService } from './registration-limit.service.js';
import { StatusService } from './status.service.js';
import { TriesService } from './tries.service.js';

/** What a citizen does without an account. Number and code travel in the body, never in an address. */
@ApiTags('public')
@PublicRoute()
@Controller('api/public')
export class CitizenController {
  constructor(
    private readonly registrations: CitizenRegisterService,
    private readonly statuses: StatusService,
    private readonly limit: RegistrationLimitService,
    private readonly tries: TriesService,
  ) {}

  /** Registers a complaint online. The query code is in this answer and nowhere else. */
  @Post('cases')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body answer the same case.' })
  @ApiCreatedResponse({ type: PublicRegisteredDto })
  @ApiTooManyRequestsResponse({ description: 'Too many from this address: `registration.too-many`; Retry-After in seconds.' })
  async register(
    @Body() input: PublicRegisterDto,
    @IdempotencyKeyHeader() key: string | undefined,
    @CallerAddress() address: string,
  ): Promise<PublicRegisteredDto> {
    await this.limit.admit(address);
    return this.registrations.register(input, key);
  }

  /** Where the case stands. A wrong number and a wrong code answer alike. */
  @Post('status')
  @HttpCode(200)
  @ApiOkResponse({ type: StatusDto })
  @ApiNotFoundResponse({ description: 'Number and code do not match: `status.not-found`.' })
  @ApiTooManyRequestsResponse({
    description: 'Too many tries from this address: `status.too-many-tries`; Retry-After in seconds.',
  })
  status(@Body() credentials: CredentialsDto, @CallerAddress() address: string): Promise<StatusDto> {
    return this.tries.inTurn(credentials, address, () => this.statuses.status(credentials));
  }
}
