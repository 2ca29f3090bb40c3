import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../sessions.service.js';
import { SessionListDto } from '../dto/session.dto.js';
import { CurrentSession, PersonOnly } from './session-at-hand.js';
import { SessionListService, type ListedSession } from './session-list.service.js';

@ApiTags('session')
@PersonOnly()
@Controller('api/sessions')
export class SessionsController {
  constructor(private readonly list: SessionListService) {}

  /** Where one is signed in; an administrator may ask for a colleague of the district. */
  @Get()
  async read(@CurrentSession() session: LiveSession, @Query() { staffId }: SessionListDto): Promise<{ items: ListedSession[] }> {
    return { items: await this.list.of(session, staffId ?? session.staff.id) };
  }

  /** Ends one's own session, or as administrator one of the district. */
  @Delete(':id')
  @HttpCode(204)
  end(@CurrentSession() session: LiveSession, @Param('id') id: string): Promise<void> {
    return this.list.end(session, id);
  }
}
