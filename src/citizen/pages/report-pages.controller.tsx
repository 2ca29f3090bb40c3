import { Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../kernel/errors.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { PublicRoute } from '../../platform/http/actor.decorator.js';
import { CallerAddress } from '../../platform/http/caller-address.decorator.js';
import { DIFFERENT_BODY } from '../../platform/http/idempotency-rules.js';
import { RequestPipe } from '../../platform/http/validation.pipe.js';
import { RegionsService } from '../../regions/regions.service.js';
import { CitizenRegisterService } from '../citizen-register.service.js';
import { PublicRegisterDto } from '../dto/public-register.dto.js';
import { RegistrationLimitService } from '../registration-limit.service.js';
import { faultsIn } from './faults-in.js';
import { FormTokensService } from './form-tokens.service.js';
import { PageFailures } from './page-failures.filter.js';
import { pageAt, type Page } from './page.js';
import { formOf, sendPage } from './page-reply.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { faultsOn, FIELDS_OF, registrationOf, reportFrom, STEPS, type ReportForm, type Step } from './report-form.js';
import type { Fault } from './views/layout.js';
import { RegisteredPage } from './views/registered.js';
import { ReportPage } from './views/report.js';
import { REPORT } from './words.js';

/** Where the first field that is wrong can be mended. */
const stepOf = ([first]: readonly Fault[]): Step =>
  STEPS.find((step) => FIELDS_OF[step].some((field) => field === first?.field)) ?? 3;

/** To tell what happened in three steps. What was typed travels in the form itself: nothing is kept here before it is sent, and nothing on the device. */
@ApiExcludeController()
@PublicRoute()
@UseFilters(PageFailures)
@Controller(['', 'en'])
export class ReportPagesController {
  private readonly pipe = new RequestPipe();

  constructor(
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly regions: RegionsService,
    private readonly tokens: FormTokensService,
    private readonly registrations: CitizenRegisterService,
    private readonly limit: RegistrationLimitService,
  ) {}

  @Get('report')
  open(@Req() { url }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.show(reply, pageAt(url, this.desk), { ...reportFrom({}), token: this.tokens.issue() }, 1, []);
  }

  /** `from`: the step that is left; `go`: the step wanted, or `send`. */
  @Post('report')
  @HttpCode(200)
  async go(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CallerAddress() address: string,
  ): Promise<string> {
    const typed = formOf(request);
    const page = pageAt(request.url, this.desk, typed);
    const form = reportFrom(typed);
    const from = STEPS.find((step) => String(step) === typed['from']) ?? 1;
    const wanted = STEPS.find((step) => String(step) === typed['go']) ?? 'send';
    // Whoever goes back need not mend anything first.
    if (wanted !== 'send' && wanted < from) return this.show(reply, page, form, wanted, []);
    const last = wanted === 'send' ? 3 : ((wanted - 1) as Step);
    for (const step of STEPS.filter((each) => each <= last)) {
      const faults = faultsOn(step, form);
      if (faults.length > 0) return this.show(reply, page, form, step, faults);
    }
    if (wanted !== 'send') return this.show(reply, page, form, wanted, []);
    return this.send(request, reply, page, form, address);
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Page,
    form: ReportForm,
    address: string,
  ): Promise<string> {
    const opened = this.tokens.read(form.token);
    if (!opened) return this.show(reply, page, { ...form, token: this.tokens.issue() }, 3, [{ sentence: REPORT.again }]);
    const seconds = await this.tokens.wait(opened, address);
    if (seconds > 0) return this.show(reply, page, form, 3, [{ sentence: REPORT.wait(seconds) }]);
    try {
      const input = this.pipe.transform(registrationOf(form), { type: 'body', metatype: PublicRegisterDto });
      await this.limit.admit(address);
      const { number, queryCode, receivedAt } = await this.registrations.register(input as PublicRegisterDto, opened.key);
      await this.tokens.count(address);
      const origin = `${request.protocol}://${request.host}`;
      return sendPage(reply, <RegisteredPage page={page} {...{ number, queryCode, receivedAt, origin }} />);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void reply.status(error.status);
      // Gone back after it was sent, and changed: another report, if that is what is meant.
      if (error.reason.code === DIFFERENT_BODY)
        return this.show(reply, page, { ...form, token: this.tokens.issue() }, 3, [{ sentence: REPORT.sentBefore }]);
      const faults = faultsIn(error);
      return this.show(reply, page, form, stepOf(faults), faults);
    }
  }

  private async show(reply: FastifyReply, page: Page, form: ReportForm, step: Step, faults: readonly Fault[]): Promise<string> {
    const places = await this.regions.tree(this.settings.districtCode);
    return sendPage(reply, <ReportPage page={{ ...page, path: '/report' }} {...{ form, step, faults, places }} />);
  }
}
