import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ReopenDto } from './dto/reopen.dto.js';
import { SendBackDto, UpholdDto } from './dto/review-opinion.dto.js';
import { ReviewRequestDto } from './dto/review-request.dto.js';
import { OpinionsService } from './opinions.service.js';
import { ReopeningsService } from './reopenings.service.js';
import { ReviewService } from './review.service.js';

@ApiTags('review')
@Controller('api/cases/:id/steps')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly opinions: OpinionsService,
    private readonly reopenings: ReopeningsService,
  ) {}

  @Post('requestReview')
  requestReview(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ReviewRequestDto): Promise<CaseView> {
    return this.reviews.request(staff, id, input);
  }

  @Post('requestRecheck')
  requestRecheck(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ReviewRequestDto): Promise<CaseView> {
    return this.reviews.requestRecheck(staff, id, input);
  }

  @Post('uphold')
  uphold(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: UpholdDto): Promise<CaseView> {
    return this.opinions.uphold(staff, id, input);
  }

  @Post('sendBack')
  sendBack(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SendBackDto): Promise<CaseView> {
    return this.opinions.sendBack(staff, id, input);
  }

  @Post('reopen')
  reopen(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ReopenDto): Promise<CaseView> {
    return this.reopenings.reopen(staff, id, input);
  }
}
