import { Body, Controller, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CasesService } from '../cases/cases.service.js';
import { presentCase, type CaseView } from '../cases/present-case.js';
import { withSeenRelatives } from '../cases/seen-relatives.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import type { Refusal } from '../kernel/rule.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { RegisterDto } from './dto/register.dto.js';
import { RegisterService } from './register.service.js';

@ApiTags('intake')
@Controller('api/cases')
export class RegisterController {
  constructor(
    private readonly registrations: RegisterService,
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly people: PeopleService,
    private readonly reader: Reader,
  ) {}

  /** Registers a complaint. The query code is in this answer and on the receipt, nowhere else. */
  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body answer the same case.' })
  async register(
    @CurrentStaff() staff: Staff,
    @Body() input: RegisterDto,
    @IdempotencyKeyHeader() key: string | undefined,
  ): Promise<CaseView & { queryCode: string | null; advice: Refusal[] }> {
    const { file, queryCode, advice } = await this.registrations.register(staff, input, key);
    const clocks = await this.clocks.allOf(this.reader, file.kase.id);
    // Nothing has fired yet on a case that is just being registered.
    const beside = { escalations: [], roster: await this.people.roster(staff.districtCode) };
    const seen = await withSeenRelatives(this.reader, staff, file);
    return { ...presentCase(seen, staff, clocks, beside, this.cases.now()), queryCode, advice };
  }
}
