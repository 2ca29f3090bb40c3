import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CallBack } from '../cases/entities/call-back.entity.js';
import type { Explanation } from '../cases/entities/explanation.entity.js';
import type { FollowUp } from '../cases/entities/follow-up.entity.js';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { CallBacksService } from './call-backs.service.js';
import { ClosingsService } from './closings.service.js';
import { CallBackDto } from './dto/call-back.dto.js';
import { CloseDto } from './dto/close.dto.js';
import { ExplanationDto } from './dto/explanation.dto.js';
import { FollowUpAnswerDto } from './dto/follow-up-answer.dto.js';
import { PostingDto } from './dto/posting.dto.js';
import { ReplyDto } from './dto/reply.dto.js';
import { ExplanationsService } from './explanations.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { PostingsService } from './postings.service.js';
import { RepliesService } from './replies.service.js';

@ApiTags('explanation')
@Controller('api/cases/:id')
export class ExplanationController {
  constructor(
    private readonly explanations: ExplanationsService,
    private readonly postings: PostingsService,
    private readonly replies: RepliesService,
    private readonly callBacks: CallBacksService,
    private readonly followUps: FollowUpsService,
    private readonly closings: ClosingsService,
  ) {}

  @Post('explanations')
  explain(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ExplanationDto): Promise<Explanation> {
    return this.explanations.record(staff, id, input);
  }

  /** That a public explanation hangs: from when, until when, with the photograph. */
  @Post('explanations/:explanationId/posting')
  post(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('explanationId') explanationId: string,
    @Body() input: PostingDto,
  ): Promise<Explanation> {
    return this.postings.record(staff, id, explanationId, input);
  }

  @Post('steps/reply')
  reply(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ReplyDto): Promise<CaseView> {
    return this.replies.reply(staff, id, input);
  }

  @Post('call-backs')
  callBack(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: CallBackDto): Promise<CallBack> {
    return this.callBacks.record(staff, id, input);
  }

  @Post('follow-ups/:followUpId/answer')
  answerFollowUp(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('followUpId') followUpId: string,
    @Body() input: FollowUpAnswerDto,
  ): Promise<FollowUp> {
    return this.followUps.answer(staff, id, followUpId, input);
  }

  @Post('steps/close')
  close(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: CloseDto): Promise<CaseView> {
    return this.closings.close(staff, id, input);
  }
}
