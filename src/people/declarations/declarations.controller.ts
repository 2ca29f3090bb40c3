import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { For } from '../office-acts.js';
import { DeclarationsService, type DeclarationView } from './declarations.service.js';
import { DeclarationDto, ListDeclarationsDto } from './dto/declaration.dto.js';

@ApiTags('staff')
@Controller('api/declarations')
export class DeclarationsController {
  constructor(private readonly declarations: DeclarationsService) {}

  /** One's own kin and interests; the head, the administrator and the auditor also those of another, the latter two without names. */
  @Get()
  list(@CurrentStaff() actor: Staff, @Query() { staffId }: ListDeclarationsDto): Promise<{ items: DeclarationView[] }> {
    return this.declarations.list(actor, staffId);
  }

  /** Keeps the person from every case that it touches, also from those under way. */
  @Post()
  declare(@CurrentStaff() actor: Staff, @Body() input: DeclarationDto): Promise<DeclarationView> {
    return this.declarations.declare(actor, input);
  }

  /** It is so no longer. The record stays, and for cases of before it goes on counting. */
  @Delete(':id')
  end(@CurrentStaff() actor: Staff, @Param('id') id: string): Promise<DeclarationView> {
    return this.declarations.end(actor, id);
  }

  /** It was recorded by mistake: as if it had never been, but on record. The head, not about oneself. */
  @For('strikeDeclarations')
  @Post(':id/striking')
  strike(@CurrentStaff() actor: Staff, @Param('id') id: string): Promise<DeclarationView> {
    return this.declarations.strike(actor, id);
  }
}
