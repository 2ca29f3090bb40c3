import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AcceptService } from './accept.service.js';
import { AcceptDto } from './dto/accept.dto.js';
import { TransferDto } from './dto/transfer.dto.js';
import { TransferService } from './transfer.service.js';

@ApiTags('steps')
@Controller('api/cases/:id/steps')
export class RoutingStepsController {
  constructor(
    private readonly acceptance: AcceptService,
    private readonly transfers: TransferService,
  ) {}

  @Post('accept')
  accept(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: AcceptDto): Promise<CaseView> {
    return this.acceptance.accept(staff, id, input);
  }

  @Post('transfer')
  transfer(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: TransferDto): Promise<CaseView> {
    return this.transfers.transfer(staff, id, input);
  }
}
