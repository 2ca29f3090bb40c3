import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Staff } from '../kernel/actor.js';
import { NotSignedIn, NotYourRole } from '../kernel/errors.js';
import { refusal, type Refusal } from '../kernel/rule.js';
import { PUBLIC_ROUTE, type RequestWithStaff } from '../platform/http/actor.decorator.js';
import { ApiTokensService } from './api-tokens.service.js';
import { insistOn, OFFICE_ACT, type OfficeAct } from './office-acts.js';
import {
  isForged,
  isOtherAccount,
  isSafeMethod,
  isSignOfLife,
  tokenFromCookie,
  tokenFromHeader,
  type HttpRequest,
} from './session-cookie.js';
import type { Duty } from './session-rules.js';
import { SessionsService } from './sessions.service.js';
import { BY_ITSELF, OPEN_DURING, PERSON_NEEDED, PROOF, type Proof, type RequestWithSession } from './sign-in/session-at-hand.js';

type Caller = HttpRequest & RequestWithStaff & RequestWithSession;
/** What the route says of itself. */
type Route = { proof: Proof | undefined; openDuring: readonly Duty[]; isByItself: boolean };

/**
 * Every route needs a signed-in member of staff, by cookie or bearer token, unless it is a @PublicRoute(); of the roles that it is @For();
 * who has done what is due first, unless it is @OpenDuring() that; a person where it is @PersonOnly(), just confirmed where @ConfirmedOnly().
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.said<boolean>(PUBLIC_ROUTE, context)) return true;
    const request = context.switchToHttp().getRequest<Caller>();
    const bearer = tokenFromHeader(request);
    const route: Route = {
      proof: this.said<Proof>(PROOF, context),
      openDuring: this.said<readonly Duty[]>(OPEN_DURING, context) ?? [],
      isByItself: this.said<boolean>(BY_ITSELF, context) ?? false,
    };
    request.staff = bearer === undefined ? await this.byCookie(request, route) : await this.byToken(request, bearer, route);
    const act = this.said<OfficeAct>(OFFICE_ACT, context);
    if (act !== undefined) insistOn(act, request.staff);
    return true;
  }

  private async byCookie(request: Caller, { proof, openDuring, isByItself }: Route): Promise<Staff> {
    const token = tokenFromCookie(request);
    const session = token && (await this.sessions.find(token, !isByItself && isSignOfLife(request)));
    if (!session) throw new NotSignedIn();
    if (isOtherAccount(request, session.staff.id)) throw new NotSignedIn(OTHER_ACCOUNT);
    if (isForged(request)) throw new NotYourRole(CROSS_SITE);
    if (session.duty && !openDuring.includes(session.duty)) throw new NotYourRole(DUE[session.duty]);
    if (proof === 'confirmed' && !session.isConfirmed) throw new NotYourRole(CONFIRMATION_REQUIRED);
    request.staffSession = session;
    return session.staff;
  }

  private async byToken(request: HttpRequest, token: string, { proof }: Route): Promise<Staff> {
    const known = await this.tokens.actorOf(token);
    if (!known) throw new NotSignedIn(UNKNOWN_TOKEN);
    if (!known.scopes.includes('write') && !isSafeMethod(request.method)) throw new NotYourRole(READ_ONLY_TOKEN);
    if (proof) throw new NotYourRole(PERSON_NEEDED);
    if (known.duty) throw new NotYourRole(DUE[known.duty]);
    return known.staff;
  }

  private said<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

export const CROSS_SITE = refusal(
  'session.cross-site',
  '不接受来自其他网站的操作。',
  'Requests from another site are not accepted.',
);
const OTHER_ACCOUNT = refusal(
  'session.other-account',
  '此浏览器已由他人登录，本页属于先前的登录人；请重新登录，以免记在他人名下。',
  'Somebody else has signed in at this browser; this page is the desk of whoever sat here before. Sign in again, or it would be recorded as theirs.',
);
const UNKNOWN_TOKEN = refusal('api-token.unknown', '令牌无效或已过期。', 'The token is not valid or has expired.');
const READ_ONLY_TOKEN = refusal('api-token.scope', '该令牌只能读取。', 'This token may only read.');
const CONFIRMATION_REQUIRED = refusal(
  'session.confirmation-required',
  '请先用密码或验证码确认本人身份，五分钟内有效。',
  'First confirm with your password or a code that it is you; that holds for five minutes.',
);

const DUE: Readonly<Record<Duty, Refusal>> = {
  'enter-code': refusal(
    'session.second-factor-required',
    '请先输入验证器中的验证码。',
    'First enter the code of your authenticator.',
  ),
  'change-password': refusal(
    'session.password-change-required',
    '请先修改初始密码。',
    'First change the password that you were given.',
  ),
  'set-up-second-factor': refusal(
    'session.second-factor-required',
    '您的岗位须先设置第二重验证（验证器）。',
    'Your role needs a second factor; set up an authenticator first.',
  ),
};
