import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Staff } from '../kernel/actor.js';
import { NotSignedIn, NotYourRole } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { PUBLIC_ROUTE, type RequestWithStaff } from '../platform/http/actor.decorator.js';
import { ApiTokensService } from './api-tokens.service.js';
import { isForged, isSafeMethod, tokenFromCookie, tokenFromHeader, type HttpRequest } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Every route needs a signed-in member of staff, by cookie or bearer token, unless it is a @PublicRoute(). */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<HttpRequest & RequestWithStaff>();
    const bearer = tokenFromHeader(request);
    request.staff = bearer === undefined ? await this.byCookie(request) : await this.byToken(request, bearer);
    return true;
  }

  private async byCookie(request: HttpRequest): Promise<Staff> {
    const token = tokenFromCookie(request);
    const staff = token && (await this.sessions.actorOf(token));
    if (!staff) throw new NotSignedIn();
    if (isForged(request)) throw new NotYourRole(CROSS_SITE);
    return staff;
  }

  private async byToken(request: HttpRequest, token: string): Promise<Staff> {
    const known = await this.tokens.actorOf(token);
    if (!known) throw new NotSignedIn(UNKNOWN_TOKEN);
    if (!known.scopes.includes('write') && !isSafeMethod(request.method)) throw new NotYourRole(READ_ONLY_TOKEN);
    return known.staff;
  }
}

const CROSS_SITE = refusal('session.cross-site', '不接受来自其他网站的操作。', 'Requests from another site are not accepted.');
const UNKNOWN_TOKEN = refusal('api-token.unknown', '令牌无效或已过期。', 'The token is not valid or has expired.');
const READ_ONLY_TOKEN = refusal('api-token.scope', '该令牌只能读取。', 'This token may only read.');
