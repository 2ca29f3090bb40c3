import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotYourRole, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { CallerAddress } from '../platform/http/caller-address.decorator.js';
import { CROSS_SITE } from './actor.guard.js';
import { ChangePasswordDto, CodeDto, ConfirmationDto, SignInDto } from './dto/session.dto.js';
import { isForged, sessionCookie, tokenFromCookie, type HttpRequest } from './session-cookie.js';
import { SessionsService, type LiveSession } from './sessions.service.js';
import { KnownDevices } from './sign-in/known-devices.js';
import { CurrentSession, OpenDuring } from './sign-in/session-at-hand.js';
import { SessionViews, type SessionView } from './sign-in/session-views.js';
import { nameOf, SignInService, type Entered } from './sign-in/sign-in.service.js';

type Reply = { header(name: string, value: string): unknown };

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly devices: KnownDevices,
    private readonly views: SessionViews,
  ) {}

  /** Name and password. `duty` in the answer says what comes next; until it is done, nothing else opens. */
  @PublicRoute()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { username, password }: SignInDto,
    @CallerAddress() address: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    if (isForged(request)) throw new NotYourRole(CROSS_SITE);
    const userAgent = request.headers['user-agent']?.toString() ?? null;
    const device = this.devices.recognise(request, nameOf(username));
    const former = await this.sessionOf(request);
    const entered = await this.signIns.signIn({ username, password, userAgent, address, device, former });
    return this.handOut(entered, request, reply);
  }

  @OpenDuring('enter-code', 'change-password', 'set-up-second-factor')
  @Get()
  read(@CurrentSession() session: LiveSession): Promise<SessionView> {
    return this.views.of(session);
  }

  /** Works without a live session too, so that the browser always gets rid of its cookie. */
  @PublicRoute()
  @Delete()
  @HttpCode(204)
  async signOut(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    if (isForged(request)) throw new NotYourRole(CROSS_SITE);
    const session = await this.sessionOf(request);
    if (session) await this.signIns.signOut(session);
    reply.header('set-cookie', sessionCookie(request));
  }

  /** The second step of a sign-in with two factors: a code of the authenticator, or a recovery code, which is then used up. */
  @OpenDuring('enter-code')
  @Post('code')
  @HttpCode(200)
  async enterCode(
    @CurrentSession() session: LiveSession,
    @Body() { code }: CodeDto,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    if (session.duty !== 'enter-code') throw new Refused(NO_CODE_DUE);
    const device = this.devices.recognise(request, session.member.username);
    return this.handOut(await this.signIns.enterCode(session, code, device), request, reply);
  }

  /** Shows again who sits here, for what asks for it in the next five minutes: reading an identity, issuing a token, resetting a colleague. */
  @Post('confirmation')
  @HttpCode(200)
  async confirm(
    @CurrentSession() session: LiveSession,
    @Body() proof: ConfirmationDto,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    return this.handOut(await this.signIns.confirm(session, proof), request, reply);
  }

  /** Ends every other session of the account; this one goes on under a new token. */
  @OpenDuring('change-password')
  @Put('password')
  @HttpCode(204)
  async changePassword(
    @CurrentSession() session: LiveSession,
    @Body() { oldPassword, newPassword }: ChangePasswordDto,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    await this.handOut(await this.signIns.changePassword(session, oldPassword, newPassword), request, reply);
  }

  /** A device counts as known once everything has been shown on it. */
  private async handOut({ token, session }: Entered, request: HttpRequest, reply: Reply): Promise<SessionView> {
    reply.header('set-cookie', sessionCookie(request, token));
    if (session.duty === undefined) reply.header('set-cookie', this.devices.remember(request, session.member.username));
    return this.views.of(session);
  }

  private async sessionOf(request: HttpRequest): Promise<LiveSession | undefined> {
    const token = tokenFromCookie(request);
    return token === undefined ? undefined : this.sessions.find(token);
  }
}

const NO_CODE_DUE = refusal('session.no-code-due', '本次登录不需要再输入验证码。', 'This sign-in needs no code any more.');
