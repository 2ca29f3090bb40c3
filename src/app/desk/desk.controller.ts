import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PERMISSIONS, type Act } from '../../cases/permissions/permission-table.js';
import type { Channel } from '../../cases/vocabulary.js';
import { channelsOf } from '../../intake/channel-desk-rules.js';
import type { Sentence } from '../../kernel/rule.js';
import type { Role } from '../../kernel/actor.js';
import { isFor, OFFICE_ACTS, type OfficeAct } from '../../people/office-acts.js';
import { isOtherAccount, isSignOfLife, tokenFromCookie, type HttpRequest } from '../../people/session-cookie.js';
import { SessionsService } from '../../people/sessions.service.js';
import { SessionViews, type SessionView } from '../../people/sign-in/session-views.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { PublicRoute } from '../../platform/http/actor.decorator.js';

/** Who sits at this browser and what their role finds on its desk. Which case it may be done to, the case says itself (`allowedSteps`). */
export type DeskView = {
  session: SessionView | null;
  acts: OfficeAct[];
  caseActs: Act[];
  channels: readonly Channel[];
  /** How the public reaches the desk, for what is printed here. */
  reach: { phone: string; address: Sentence; statusUrl: string | null } | null;
};

const NOBODY: DeskView = { session: null, acts: [], caseActs: [], channels: [], reach: null };

@ApiTags('session')
@Controller('api/desk')
export class DeskController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly views: SessionViews,
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
  ) {}

  /** The first question of the screens, answered to nobody in particular too: `session` is null then, and the menus are empty. */
  @PublicRoute()
  @Get()
  async read(@Req() request: HttpRequest): Promise<DeskView> {
    const token = tokenFromCookie(request);
    const session = token === undefined ? undefined : await this.sessions.find(token, isSignOfLife(request));
    if (!session || isOtherAccount(request, session.staff.id)) return NOBODY;
    const view = await this.views.of(session);
    const { phone, address, statusUrl = null } = this.desk;
    return view.duty === null
      ? { session: view, ...menusOf(view.staff.role), reach: { phone, address, statusUrl } }
      : { ...NOBODY, session: view };
  }
}

/** What the role may do beside any case, what it may do to some case, and what it takes in. */
const menusOf = (role: Role): Omit<DeskView, 'session' | 'reach'> => ({
  acts: (Object.keys(OFFICE_ACTS) as OfficeAct[]).filter((act) => isFor(act, role)),
  caseActs: (Object.keys(PERMISSIONS) as Act[]).filter((act) => PERMISSIONS[act].some(([who]) => who === role)),
  channels: channelsOf(role),
});
