import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PAGE_POLICY } from '../cases/papers/page-style.js';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { ConfirmedOnly } from '../people/sign-in/session-at-hand.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { copyAnswer, type CopyReply } from './copy-answer.js';
import type { DataCopy } from './data-copy.js';
import { DataCopyService } from './data-copy.service.js';
import { ElectionDto, RetentionDecisionDto, VisitorCopyDto } from './dto/retention.dto.js';
import { RetentionPlansService, type PlanDetails, type PlanView } from './retention-plans.service.js';

/** Lists of personal data whose time is over, and the complainant's own copy at the desk. */
@ApiTags('retention')
@Controller('api')
export class RetentionController {
  constructor(
    private readonly plans: RetentionPlansService,
    private readonly copies: DataCopyService,
  ) {}

  /** What would be on a list today, in counts; nothing is written. */
  @For('proposeRetention')
  @Get('retention/due')
  async due(@CurrentStaff() staff: Staff, @Query() { electionId }: ElectionDto) {
    const { due, later, leftOut } = await this.plans.dryRun(staff, electionId);
    const count = (kind: string): number => due.filter((item) => item.kind === kind).length;
    return {
      electionId,
      due: { identity: count('identity'), scan: count('scan'), recording: count('recording') },
      cases: new Set(due.map(({ caseId }) => caseId)).size,
      later,
      leftOut,
    };
  }

  @For('proposeRetention')
  @Post('retention/plans')
  propose(@CurrentStaff() staff: Staff, @Body() { electionId }: ElectionDto): Promise<PlanView> {
    return this.plans.propose(staff, electionId);
  }

  @For('readRetention')
  @Get('retention/plans')
  list(@CurrentStaff() staff: Staff): Promise<{ items: PlanView[] }> {
    return this.plans.list(staff);
  }

  @For('readRetention')
  @Get('retention/plans/:planId')
  one(@CurrentStaff() staff: Staff, @Param('planId') planId: string): Promise<PlanDetails> {
    return this.plans.one(staff, planId);
  }

  /** By another person than who proposed it. What is approved is erased at once, and for good. */
  @For('decideRetention')
  @ConfirmedOnly()
  @Post('retention/plans/:planId/decision')
  decide(
    @CurrentStaff() staff: Staff,
    @Param('planId') planId: string,
    @Body() decision: RetentionDecisionDto,
  ): Promise<PlanView> {
    return this.plans.decide(staff, planId, decision);
  }

  /** The complainant's own data, handed out at the desk to who has shown a document. With `form: page` a page to print. */
  @ConfirmedOnly()
  @Post('cases/:id/copy')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', PAGE_POLICY)
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse()
  async copy(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() { reason, form }: VisitorCopyDto,
    @Res({ passthrough: true }) reply: CopyReply,
  ): Promise<DataCopy | string> {
    return copyAnswer(await this.copies.forVisitor(staff, id, reason), form, reply);
  }
}
