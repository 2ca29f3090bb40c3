import { Body, Controller, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { CitizenActsService } from './citizen-acts.service.js';
import { CitizenReviewDto, CitizenWithdrawalDto, InformationDto, RatingDto } from './dto/citizen-acts.dto.js';
import { StatusDto } from './dto/status.dto.js';
import { StatusService } from './status.service.js';

/** Acts by number and query code; each answers with the status as it then is. */
@ApiTags('public')
@ApiNotFoundResponse({ description: 'Number and code do not match: `status.not-found`.' })
@ApiConflictResponse({ description: 'The state of the case does not allow it; `code` says why.' })
@PublicRoute()
@Controller('api/public')
export class CitizenActsController {
  constructor(
    private readonly acts: CitizenActsService,
    private readonly statuses: StatusService,
  ) {}

  /** Adds information, or answers a request for it. */
  @Post('information')
  @ApiCreatedResponse({ type: StatusDto })
  async inform(@Body() input: InformationDto): Promise<StatusDto> {
    await this.acts.inform(input);
    return this.statuses.status(input);
  }

  /** Asks to withdraw the complaint; someone who did not handle it confirms. */
  @Post('withdrawal')
  @ApiCreatedResponse({ type: StatusDto })
  async withdraw(@Body() input: CitizenWithdrawalDto): Promise<StatusDto> {
    await this.acts.withdraw(input);
    return this.statuses.status(input);
  }

  /** Rates the reply, once; not asked of accusations. */
  @Post('rating')
  @ApiCreatedResponse({ type: StatusDto })
  async rate(@Body() input: RatingDto): Promise<StatusDto> {
    await this.acts.rate(input);
    return this.statuses.status(input);
  }

  /** Asks for a review (复查), or once a review upheld the reply for the re-check (复核). */
  @Post('review')
  @ApiCreatedResponse({ type: StatusDto })
  async review(@Body() input: CitizenReviewDto): Promise<StatusDto> {
    await this.acts.review(input);
    return this.statuses.status(input);
  }
}
