import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { VecRelay } from '../cases/entities/vec-relay.entity.js';
import type { Withdrawal } from '../cases/entities/withdrawal.entity.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ReasonDto } from './dto/reason.dto.js';
import { VecDecisionDto, VecRelayDto, WithdrawalDto } from './dto/records.dto.js';
import { VecRelaysService } from './vec-relays.service.js';
import { WithdrawalsService } from './withdrawals.service.js';

/** What the desk passes on: objections to the voter list, and requests to withdraw. */
@ApiTags('intake')
@Controller('api/cases/:id')
export class RelaysController {
  constructor(
    private readonly relays: VecRelaysService,
    private readonly withdrawals: WithdrawalsService,
  ) {}

  @Post('vec-relays')
  relay(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: VecRelayDto,
  ): Promise<VecRelay & { isLate: boolean }> {
    return this.relays.relay(staff, id, input);
  }

  @Post('vec-relays/:relayId/decision')
  decide(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('relayId') relayId: string,
    @Body() input: VecDecisionDto,
  ): Promise<VecRelay> {
    return this.relays.decide(staff, id, relayId, input);
  }

  @Post('withdrawals')
  requestWithdrawal(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: WithdrawalDto): Promise<Withdrawal> {
    return this.withdrawals.request(staff, id, input);
  }

  @Post('withdrawals/:withdrawalId/refusal')
  refuseWithdrawal(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('withdrawalId') withdrawalId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<Withdrawal> {
    return this.withdrawals.refuse(staff, id, withdrawalId, reason);
  }
}
