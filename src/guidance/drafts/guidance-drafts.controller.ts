import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { articleView, type ArticleDto } from '../dto/article.dto.js';
import { GuidanceDraftDto, PublishDraftDto } from '../dto/draft.dto.js';
import { GuidanceDraftsService, type DraftView } from './guidance-drafts.service.js';

@ApiTags('guidance')
@For('writeGuidance')
@Controller('api/guidance-drafts')
export class GuidanceDraftsController {
  constructor(private readonly drafts: GuidanceDraftsService) {}

  /** What is being written, the last saved first. */
  @Get()
  list(@CurrentStaff() staff: Staff): Promise<{ items: DraftView[] }> {
    return this.drafts.list(staff);
  }

  /** Begins a draft, of a new article or over the latest version of one that there is, or saves it. */
  @Put(':slug')
  save(@CurrentStaff() staff: Staff, @Param('slug') slug: string, @Body() draft: GuidanceDraftDto): Promise<DraftView> {
    return this.drafts.save(staff, slug, draft);
  }

  @Delete(':slug')
  @HttpCode(204)
  drop(@CurrentStaff() staff: Staff, @Param('slug') slug: string): Promise<void> {
    return this.drafts.drop(staff, slug);
  }

  /** Makes it the next version, said from its day on; the versions before it stay as they were cited. */
  @Post(':slug/publication')
  async publish(@CurrentStaff() staff: Staff, @Param('slug') slug: string, @Body() input: PublishDraftDto): Promise<ArticleDto> {
    return articleView(await this.drafts.publish(staff, slug, input));
  }
}
