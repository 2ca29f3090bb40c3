import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { CaseLinksService } from './case-links.service.js';
import { LinkDto, LinkedCasesDto } from './dto/link.dto.js';

@ApiTags('intake')
@Controller('api/cases/:id/links')
export class CaseLinksController {
  constructor(private readonly links: CaseLinksService) {}

  /** Repeat petitions, other complaints on the same matter, and what looked alike and was kept separate; from both sides. */
  @Get()
  @ApiOkResponse({ type: LinkedCasesDto })
  async of(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<LinkedCasesDto> {
    return { items: await this.links.of(staff, id) };
  }

  /** The desk's decision about a case that looks alike. */
  @Post()
  @ApiCreatedResponse({ type: LinkedCasesDto })
  async link(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: LinkDto): Promise<LinkedCasesDto> {
    return { items: await this.links.link(staff, id, input) };
  }
}
