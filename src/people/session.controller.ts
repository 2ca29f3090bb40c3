import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotSignedIn } from '../kernel/errors.js';
import { instant } from '../kernel/time.js';
import { CurrentStaff, PublicRoute } from '../platform/http/actor.decorator.js';
import { ChangePasswordDto, SignInDto } from './dto/session.dto.js';
import { PeopleService } from './people.service.js';
import { sessionCookie, tokenFromCookie, type HttpRequest } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import type { StaffMember } from './staff-member.js';

type Reply = { header(name: string, value: string): unknown };

/** The signed-in person as the screens need them. */
type SessionView = { staff: Omit<StaffMember, 'absentFrom' | 'absentTo' | 'active'> & { groupName: string | null } };

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly people: PeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @PublicRoute()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { username, password }: SignInDto,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    const userAgent = request.headers['user-agent'];
    const { token, staff } = await this.sessions.signIn(username, password, instant(this.clock.now()), userAgent?.toString());
    reply.header('set-cookie', sessionCookie(request, token));
    return this.view(staff);
  }

  @Get()
  async read(@CurrentStaff() { id }: Staff): Promise<SessionView> {
    const member = await this.people.staff(id);
    if (!member) throw new NotSignedIn();
    return this.view(member);
  }

  /** Works without a live session too, so that the browser always gets rid of its cookie. */
  @PublicRoute()
  @Delete()
  @HttpCode(204)
  async signOut(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    const token = tokenFromCookie(request);
    if (token) await this.sessions.signOut(token);
    reply.header('set-cookie', sessionCookie(request));
  }

  /** Ends every session of the account, this one too. */
  @Put('password')
  @HttpCode(204)
  changePassword(@CurrentStaff() staff: Staff, @Body() { oldPassword, newPassword }: ChangePasswordDto): Promise<void> {
    return this.sessions.changePassword(staff, oldPassword, newPassword);
  }

  private async view({ absentFrom: _from, absentTo: _to, active: _active, ...staff }: StaffMember): Promise<SessionView> {
    const group = await this.people.group(staff.groupId);
    return { staff: { ...staff, groupName: group?.name ?? null } };
  }
}
