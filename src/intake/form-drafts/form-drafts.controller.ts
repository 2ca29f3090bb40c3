import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { PersonOnly } from '../../people/sign-in/session-at-hand.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { DraftListDto, HeldDraftDto, SavedDraftDto, SaveDraftDto } from './form-draft.dto.js';
import { FormDraftsService } from './form-drafts.service.js';

@ApiTags('intake')
@For('keepDrafts')
@Controller('api/intake/drafts')
export class FormDraftsController {
  constructor(private readonly drafts: FormDraftsService) {}

  /** Forms in hand at the caller's desk, the last saved first. */
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: DraftListDto })
  async list(@CurrentStaff() staff: Staff): Promise<DraftListDto> {
    return { items: await this.drafts.list(staff) };
  }

  /** Keeps a form as it stands; the first save makes the draft. 409 `draft.taken-over` where somebody else has it in hand by now. */
  @Put(':id')
  @ApiOkResponse({ type: SavedDraftDto })
  save(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SaveDraftDto): Promise<SavedDraftDto> {
    return this.drafts.save(staff, id, input);
  }

  /** Takes a form up again, one's own after a crash or a colleague's at the change of shift. A person at a screen does. */
  @PersonOnly()
  @Post(':id/hold')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: HeldDraftDto })
  take(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<HeldDraftDto> {
    return this.drafts.take(staff, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  discard(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<void> {
    return this.drafts.discard(staff, id);
  }
}
