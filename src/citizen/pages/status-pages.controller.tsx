import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound, Problem } from '../../kernel/errors.js';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { CallerAddress } from '../../platform/http/caller-address.decorator.js';
import { CITIZEN_ACTS, type CitizenAct } from '../acts-offered-rules.js';
import type { CredentialsDto } from '../dto/credentials.dto.js';
import type { StatusDto } from '../dto/status.dto.js';
import { StatusService } from '../status.service.js';
import { TriesService } from '../tries.service.js';
import { ActFormsService } from './act-forms.service.js';
import { faultsIn } from './faults-in.js';
import { PageFailures } from './page-failures.filter.js';
import { pageAt, type Page } from './page.js';
import { formOf, sendPage } from './page-reply.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import type { Told } from './views/acts.js';
import { AskPage, StatusPage } from './views/status.js';

/** How it goes, by number and code, and what can be done about it. Both travel in the body of a form, never in an address. */
@ApiExcludeController()
@PublicRoute()
@UseFilters(PageFailures)
@Controller(['', 'en'])
export class StatusPagesController {
  constructor(
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    private readonly statuses: StatusService,
    private readonly tries: TriesService,
    private readonly acts: ActFormsService,
  ) {}

  @Get('status')
  ask(@Req() { url }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, <AskPage page={pageAt(url, this.desk)} number="" faults={[]} />);
  }

  @Post('status')
  @HttpCode(200)
  see(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CallerAddress() address: string,
  ): Promise<string> {
    const typed = formOf(request);
    const page = pageAt(request.url, this.desk, typed);
    return this.inTurn(reply, page, typed, address, (credentials) => this.statuses.status(credentials), {
      faults: [],
      typed: {},
    });
  }

  /** One of the acts; the page then shows the case as it is, with what was done or why not. */
  @Post('status/:act')
  @HttpCode(200)
  async act(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('act') word: string,
    @CallerAddress() address: string,
  ): Promise<string> {
    const act = CITIZEN_ACTS.find((each) => each === word);
    if (!act) throw new NotFound();
    const sent = await this.acts.read(request, act);
    const page = pageAt(request.url, this.desk, sent.typed);
    const told: Told = { faults: [], typed: {} };
    const attempt = async (credentials: CredentialsDto): Promise<StatusDto> => {
      // The code is proven first: what a wrong one tries is never looked at.
      await this.statuses.prove(credentials);
      await this.try(reply, told, act, () => this.acts.carryOut(act, credentials, sent), sent.typed);
      return this.statuses.status(credentials);
    };
    return this.inTurn(reply, page, sent.typed, address, attempt, told);
  }

  private async try(
    reply: FastifyReply,
    told: Told,
    act: CitizenAct,
    carryOut: () => Promise<void>,
    typed: Told['typed'],
  ): Promise<void> {
    try {
      await carryOut();
      told.done = act;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void reply.status(error.status);
      Object.assign(told, { act, typed, faults: faultsIn(error, act) } satisfies Told);
    }
  }

  /** Asks again, with the reason, where number and code do not match or too many try. */
  private async inTurn(
    reply: FastifyReply,
    page: Page,
    { number = '', code = '' }: Readonly<Record<string, string>>,
    address: string,
    attempt: (credentials: CredentialsDto) => Promise<StatusDto>,
    told: Told,
  ): Promise<string> {
    try {
      const credentials = { number, code };
      const status = await this.tries.inTurn(credentials, address, () => attempt(credentials));
      return sendPage(reply, <StatusPage page={page} {...{ status, code, told }} />);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void reply.status(error.status);
      const retryAfter = error.details?.['retryAfter'];
      if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
      // Asked anew where it is asked first: the address of an act leads nowhere by itself.
      return sendPage(reply, <AskPage page={{ ...page, path: '/status' }} number={number} faults={faultsIn(error)} />);
    }
  }
}
