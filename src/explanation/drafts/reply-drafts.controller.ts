import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { ReturnReplyDraftDto, SaveReplyDraftDto, SubmitReplyDraftDto } from './reply-draft.dto.js';
import { ReplyDraftsService, type ReplyDraftView } from './reply-drafts.service.js';

@ApiTags('explanation')
@Controller('api/cases/:id/reply-draft')
export class ReplyDraftsController {
  constructor(private readonly drafts: ReplyDraftsService) {}

  /** The reply of this round as far as it is written, and what would speak against signing it. */
  @Get()
  read(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<ReplyDraftView> {
    return this.drafts.read(staff, id);
  }

  /** 409 `reply-draft.changed` where somebody else has saved meanwhile; theirs stays. */
  @Put()
  save(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SaveReplyDraftDto): Promise<ReplyDraftView> {
    return this.drafts.save(staff, id, input);
  }

  /** Hands it to the leader. */
  @Post('submission')
  @HttpCode(200)
  submit(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SubmitReplyDraftDto): Promise<ReplyDraftView> {
    return this.drafts.submit(staff, id, input);
  }

  /** Returned, with what to change. */
  @Post('return')
  @HttpCode(200)
  return(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ReturnReplyDraftDto): Promise<ReplyDraftView> {
    return this.drafts.return(staff, id, input);
  }
}
