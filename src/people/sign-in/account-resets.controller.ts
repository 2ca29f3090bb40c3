import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { FirstPasswordDto } from '../dto/session.dto.js';
import { For } from '../office-acts.js';
import { AccountResetsService } from './account-resets.service.js';
import { ConfirmedOnly } from './session-at-hand.js';

@ApiTags('staff')
@ConfirmedOnly()
@For('resetAccounts')
@Controller('api/staff/:id')
export class AccountResetsController {
  constructor(private readonly resets: AccountResetsService) {}

  /** For a lost phone: the colleague sets up a new authenticator at the next sign-in. Administrators only, never their own. */
  @Delete('second-factor')
  @HttpCode(204)
  resetSecondFactor(@CurrentStaff() actor: Staff, @Param('id') id: string): Promise<void> {
    return this.resets.resetSecondFactor(actor, id);
  }

  /** For a forgotten password: a first one, which the colleague has to change. Administrators only, never their own. */
  @Post('password')
  @HttpCode(204)
  setFirstPassword(@CurrentStaff() actor: Staff, @Param('id') id: string, @Body() { password }: FirstPasswordDto): Promise<void> {
    return this.resets.setFirstPassword(actor, id, password);
  }
}
