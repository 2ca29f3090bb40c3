import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { SavedViewDto } from '../dto/saved-view.dto.js';
import { SavedViewsService, type SavedViewItem } from './saved-views.service.js';

@ApiTags('queues')
@Controller('api/saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  /** The caller's own, then those shared with the caller's group or role. */
  @Get()
  list(@CurrentStaff() staff: Staff): Promise<{ items: SavedViewItem[] }> {
    return this.views.list(staff);
  }

  @Post()
  add(@CurrentStaff() staff: Staff, @Body() input: SavedViewDto): Promise<SavedViewItem> {
    return this.views.add(staff, input);
  }

  @Put(':id')
  replace(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SavedViewDto): Promise<SavedViewItem> {
    return this.views.replace(staff, id, input);
  }

  /** The caller's own; the administrator those whose owner has left. */
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<void> {
    return this.views.remove(staff, id);
  }
}
