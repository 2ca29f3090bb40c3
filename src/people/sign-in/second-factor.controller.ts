import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Instant } from '../../kernel/time.js';
import { CodeDto } from '../dto/session.dto.js';
import { sessionCookie, type HttpRequest } from '../session-cookie.js';
import type { LiveSession } from '../sessions.service.js';
import { SecondFactorsService } from './second-factors.service.js';
import { ConfirmedOnly, CurrentSession, OpenDuring, PersonOnly } from './session-at-hand.js';

/** One's own authenticator. An administrator resets a colleague's (`DELETE /api/staff/{id}/second-factor`), nobody their own. */
@ApiTags('session')
@PersonOnly()
@Controller('api/session/second-factor')
export class SecondFactorController {
  constructor(private readonly secondFactors: SecondFactorsService) {}

  @Get()
  state(@CurrentSession() { staff }: LiveSession): Promise<{ since: Instant | null; recoveryCodesLeft: number }> {
    return this.secondFactors.stateOf(staff.id);
  }

  /** A secret for the authenticator, shown this once. Whoever is not told to set one up confirms first (`POST /api/session/confirmation`). */
  @OpenDuring('set-up-second-factor')
  @Post()
  begin(@CurrentSession() session: LiveSession): Promise<{ address: string; secret: string }> {
    return this.secondFactors.begin(session);
  }

  /** The first code: from now on two factors count. The ten recovery codes are in this answer alone. */
  @OpenDuring('set-up-second-factor')
  @Put()
  async complete(
    @CurrentSession() session: LiveSession,
    @Body() { code }: CodeDto,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<{ recoveryCodes: string[] }> {
    const { token, recoveryCodes } = await this.secondFactors.complete(session, code);
    reply.header('set-cookie', sessionCookie(request, token));
    return { recoveryCodes };
  }

  /** Ten new ones, in this answer alone; the old ones are void. */
  @ConfirmedOnly()
  @Post('recovery-codes')
  @HttpCode(200)
  async renew(@CurrentSession() session: LiveSession): Promise<{ recoveryCodes: string[] }> {
    return { recoveryCodes: await this.secondFactors.renewRecoveryCodes(session) };
  }
}
