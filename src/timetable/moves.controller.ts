import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CalendarMoveRow } from '../elections/calendar-move.entity.js';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { MoveDto, moveOf } from './dto/move.dto.js';
import type { MoveReport } from './move-report.js';
import { MovesService } from './moves.service.js';

@ApiTags('elections')
@Controller('api/elections/:id/moves')
export class MovesController {
  constructor(private readonly moves: MovesService) {}

  /** Every stage and polling day that was moved, with the days before and after, the reason and the person; latest first. */
  @Get()
  async list(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<{ items: CalendarMoveRow[] }> {
    return { items: await this.moves.history(staff, id) };
  }

  @ApiOperation({
    summary: 'Moves a stage or the polling day of a town, or of one village (district office, administrator).',
    description:
      'Open clocks that stage and polling day bound are worked out anew in the same transaction. With dryRun nothing is written. ' +
      'The polling day stays inside S6: to move both, widen S6, move the polling day, then narrow S6.',
  })
  @For('moveElectionDays')
  @Post()
  async move(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: MoveDto,
  ): Promise<MoveReport & { move: CalendarMoveRow | null }> {
    const move = moveOf(input);
    if (input.dryRun) return { move: null, ...(await this.moves.preview(staff, id, move)) };
    return this.moves.make(staff, id, move, input.reason);
  }
}
