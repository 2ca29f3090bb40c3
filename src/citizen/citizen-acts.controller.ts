import { Body, Controller, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { CallerAddress } from '../platform/http/caller-address.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { CitizenActsService } from './citizen-acts.service.js';
import { CitizenRecusalDto, CitizenReviewDto, CitizenWithdrawalDto, InformationDto, RatingDto } from './dto/citizen-acts.dto.js';
import { StatusDto } from './dto/status.dto.js';
import { StatusService } from './status.service.js';
import { TriesService } from './tries.service.js';

/** Acts by number and query code; each answers with the status as it then is. */
@ApiTags('public')
@ApiNotFoundResponse({ description: 'Number and code do not match: `status.not-found`.' })
@ApiConflictResponse({ description: 'The state of the case does not allow it; `code` says why.' })
@ApiTooManyRequestsResponse({ description: 'Too many tries from this address: `status.too-many-tries`; Retry-After in seconds.' })
@PublicRoute()
@Controller('api/public')
export class CitizenActsController {
  constructor(
    private readonly acts: CitizenActsService,
    private readonly statuses: StatusService,
    private readonly tries: TriesService,
  ) {}

  /** Adds information, or answers a request for it. */
  @Post('information')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and text are taken once.' })
  @ApiCreatedResponse({ type: StatusDto })
  inform(
    @Body() input: InformationDto,
    @CallerAddress() address: string,
    @IdempotencyKeyHeader() key: string | undefined,
  ): Promise<StatusDto> {
    return this.tries.inTurn(input, address, async () => {
      await this.acts.inform(input, key);
      return this.statuses.status(input);
    });
  }

  /** Asks to withdraw the complaint; someone who did not handle it confirms. */
  @Post('withdrawal')
  @ApiCreatedResponse({ type: StatusDto })
  withdraw(@Body() input: CitizenWithdrawalDto, @CallerAddress() address: string): Promise<StatusDto> {
    return this.tries.inTurn(input, address, async () => {
      await this.acts.withdraw(input);
      return this.statuses.status(input);
    });
  }

  /** Rates the reply, once; not asked of accusations. */
  @Post('rating')
  @ApiCreatedResponse({ type: StatusDto })
  rate(@Body() input: RatingDto, @CallerAddress() address: string): Promise<StatusDto> {
    return this.tries.inTurn(input, address, async () => {
      await this.acts.rate(input);
      return this.statuses.status(input);
    });
  }

  /** Asks for a review (复查), or once a review upheld the reply for the re-check (复核). */
  @Post('review')
  @ApiCreatedResponse({ type: StatusDto })
  review(@Body() input: CitizenReviewDto, @CallerAddress() address: string): Promise<StatusDto> {
    return this.tries.inTurn(input, address, async () => {
      await this.acts.review(input);
      return this.statuses.status(input);
    });
  }

  /** Asks that a person or a group keep out of the case (回避); the head decides within 1 W. */
  @Post('recusal')
  @ApiCreatedResponse({ type: StatusDto })
  recuse(@Body() input: CitizenRecusalDto, @CallerAddress() address: string): Promise<StatusDto> {
    return this.tries.inTurn(input, address, async () => {
      await this.acts.recuse(input);
      return this.statuses.status(input);
    });
  }
}
