import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ApiTokensService, type ApiToken } from './api-tokens.service.js';
import { NewApiTokenDto } from './dto/new-api-token.dto.js';
import { ConfirmedOnly, PersonOnly } from './sign-in/session-at-hand.js';

/** Tokens never issue tokens: whoever finds one could make it last. */
@ApiTags('api-tokens')
@PersonOnly()
@Controller('api/api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  async list(@CurrentStaff() actor: Staff): Promise<{ items: ApiToken[] }> {
    return { items: await this.tokens.listOf(actor) };
  }

  /** The only answer that ever shows the token. */
  @ConfirmedOnly()
  @Post()
  async issue(@CurrentStaff() actor: Staff, @Body() { scope, ...wish }: NewApiTokenDto): Promise<ApiToken & { token: string }> {
    const scopes = scope === 'write' ? (['read', 'write'] as const) : (['read'] as const);
    const { token, apiToken } = await this.tokens.issue(actor, { ...wish, scopes: [...scopes] });
    return { ...apiToken, token };
  }

  @Delete(':id')
  @HttpCode(204)
  revoke(@CurrentStaff() actor: Staff, @Param('id') id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
