import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Staff } from '../../kernel/actor.js';
import { SessionsService, type LiveSession } from '../../people/sessions.service.js';
import { ByItself, CurrentSession, PersonOnly } from '../../people/sign-in/session-at-hand.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { ChangeFeed } from './change-feed.service.js';

@ApiTags('queues')
@Controller('api/changes')
export class ChangesController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Server-sent events as long as the session lasts: `cases` names cases that have changed, and by what, as far as the caller reads of it;
   * `reset` says that too much was missed. An open stream is no sign of life: it does not keep a session from ending. It goes on where the session
   * gets a new token.
   */
  @ByItself()
  @PersonOnly()
  @ApiProduces('text/event-stream')
  @Get()
  async listen(
    @CurrentStaff() staff: Staff,
    @CurrentSession() { row: session }: LiveSession,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') mark?: string,
  ): Promise<void> {
    const listener = await this.feed.listen(staff, () => this.sessions.look(session.id), mark);
    // Whoever hung up in the meantime has been closed already, and is closed once.
    if (reply.raw.destroyed) return this.feed.leave(listener);
    reply.raw.once('close', () => this.feed.leave(listener));
    void reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' }).send(listener.stream);
  }
}
