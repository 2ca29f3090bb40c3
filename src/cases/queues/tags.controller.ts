import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { TagDto, TagWordDto } from '../dto/tag.dto.js';
import { TagWordsService } from './tag-words.service.js';
import { TagsService, type CaseTags, type Tags } from './tags.service.js';

@ApiTags('cases')
@Controller('api')
export class TagsController {
  constructor(
    private readonly tags: TagsService,
    private readonly words: TagWordsService,
  ) {}

  /** The words that may be put on cases; and the tags on cases that the caller sees, with how many bear them. */
  @Get('tags')
  list(@CurrentStaff() staff: Staff): Promise<Tags> {
    return this.tags.inUse(staff);
  }

  @For('keepTagWords')
  @Post('tags')
  addWord(@CurrentStaff() staff: Staff, @Body() { word }: TagWordDto): Promise<{ word: string }> {
    return this.words.add(staff, word);
  }

  /** From now on nobody puts it on a case; cases that bear it keep it until it is taken off. */
  @For('keepTagWords')
  @Delete('tags/:word')
  @HttpCode(204)
  withdrawWord(@CurrentStaff() staff: Staff, @Param('word') word: string): Promise<void> {
    return this.words.withdraw(staff, word);
  }

  /** A word of the list. */
  @Post('cases/:id/tags')
  add(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() { tag }: TagDto): Promise<CaseTags> {
    return this.tags.add(staff, id, tag);
  }

  @Delete('cases/:id/tags/:tag')
  remove(@CurrentStaff() staff: Staff, @Param('id') id: string, @Param('tag') tag: string): Promise<CaseTags> {
    return this.tags.remove(staff, id, tag);
  }
}
