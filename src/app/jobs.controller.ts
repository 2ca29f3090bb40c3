import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { NotFound } from '../kernel/errors.js';
import type { Instant } from '../kernel/time.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DeadMessages } from '../platform/outbox/dead-messages.js';
import { ScheduleBook, type ScheduleState } from '../platform/schedules/schedule-book.js';

type DeadJob = { id: string; name: string; announcedAt: Instant; since: Instant; tries: number; lastError: string };

/** What was given up and what runs by the clock. No payload is shown. */
@ApiTags('jobs')
@For('lookAfterJobs')
@Controller('api/jobs')
export class JobsController {
  constructor(
    private readonly deadMessages: DeadMessages,
    private readonly schedules: ScheduleBook,
  ) {}

  /** The district's messages that failed ten times, the one given up longest ago first; at most 100. */
  @Get('dead')
  async dead(@CurrentStaff() actor: Staff): Promise<{ items: DeadJob[] }> {
    const messages = await this.deadMessages.list(100, actor.districtCode);
    return {
      items: messages.map(({ id, name, createdAt, deadAt, tries, lastError }) => ({
        id,
        name,
        announcedAt: createdAt,
        since: deadAt,
        tries,
        lastError,
      })),
    };
  }

  /** Gives it all its tries again, once the cause is gone. */
  @Post('dead/:id/redrive')
  @HttpCode(204)
  async redrive(@CurrentStaff() actor: Staff, @Param('id') id: string): Promise<void> {
    if (!(await this.deadMessages.redrive(id, actor.districtCode))) throw new NotFound();
  }

  /** Every schedule with its last run, in whichever process. */
  @Get('schedules')
  async list(): Promise<{ items: ScheduleState[] }> {
    return { items: await this.schedules.list() };
  }
}
