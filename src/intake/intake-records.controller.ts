import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ConfidentialityChange } from '../cases/entities/confidentiality-change.entity.js';
import type { InformationRequest } from '../cases/entities/information-request.entity.js';
import type { Respondent } from '../cases/entities/respondent.entity.js';
import type { Waiver } from '../cases/entities/waiver.entity.js';
import type { CaseView } from '../cases/present-case.js';
import type { VaultContents } from '../identity/vault-contents.js';
import type { Staff } from '../kernel/actor.js';
import { ConfirmedOnly } from '../people/sign-in/session-at-hand.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { RequestPipe } from '../platform/http/validation.pipe.js';
import { DeskRecordsService } from './desk-records.service.js';
import { InformationAnswerDto, InformationRequestDto } from './dto/information.dto.js';
import type { IdentityReadingDto } from './dto/identity-reading.dto.js';
import { ReasonDto } from './dto/reason.dto.js';
import { ConfidentialityDto, NoteDto, RedactionDto, WaiverDto } from './dto/records.dto.js';
import { RedactionDraftDto } from './dto/redaction.dto.js';
import { RespondentsDto } from './dto/respondent.dto.js';
import { SupplementDto } from './dto/supplement.dto.js';
import { IdentityDeskService } from './identity-desk.service.js';
import { InformationRequestsService } from './information-requests.service.js';
import { RedactionService } from './redaction.service.js';
import { RespondentsService } from './respondents.service.js';
import { SupplementsService } from './supplements.service.js';

@ApiTags('intake')
@Controller('api/cases/:id')
export class IntakeRecordsController {
  constructor(
    private readonly supplements: SupplementsService,
    private readonly records: DeskRecordsService,
    private readonly respondents: RespondentsService,
    private readonly identity: IdentityDeskService,
    private readonly information: InformationRequestsService,
    private readonly redactions: RedactionService,
  ) {}

  @Post('supplements')
  supplement(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SupplementDto): Promise<CaseView> {
    return this.supplements.supplement(staff, id, input);
  }

  @Post('waivers')
  waive(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: WaiverDto): Promise<Waiver> {
    return this.records.waive(staff, id, input);
  }

  /** A list of respondents, bare or as `{ respondents: […] }`. */
  @Post('respondents')
  @ApiBody({ type: RespondentsDto })
  addRespondents(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() body: object): Promise<{ items: Respondent[] }> {
    return this.respondents.add(staff, id, respondentsIn(body).respondents);
  }

  /** What of the working text could tell who is meant, for the desk to look through. */
  @Get('redaction')
  @ApiOkResponse({ type: RedactionDraftDto })
  draftRedaction(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<RedactionDraftDto> {
    return this.redactions.draft(staff, id);
  }

  /** The text that towns may read from now on. */
  @Post('redaction')
  redact(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: RedactionDto) {
    return this.redactions.confirm(staff, id, input);
  }

  @Post('notes')
  note(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: NoteDto): ReturnType<DeskRecordsService['note']> {
    return this.records.note(staff, id, input);
  }

  @Post('information-requests')
  ask(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: InformationRequestDto): Promise<InformationRequest> {
    return this.information.ask(staff, id, input);
  }

  @Post('information-requests/:requestId/answer')
  answerRequest(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('requestId') requestId: string,
    @Body() input: InformationAnswerDto,
  ): Promise<CaseView> {
    return this.information.answer(staff, id, requestId, input);
  }

  @Post('confidentiality')
  setLevel(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: ConfidentialityDto,
  ): Promise<ConfidentialityChange> {
    return this.identity.setLevel(staff, id, input);
  }

  /** A new query code, shown this once; the old one dies. */
  @Post('code')
  @Header('cache-control', 'no-store')
  reissueCode(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() { reason }: ReasonDto) {
    return this.identity.reissueCode(staff, id, reason);
  }

  /** The identity, for a reason that goes on record. */
  @ConfirmedOnly()
  @Post('identity')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  readIdentity(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() { reason }: ReasonDto): Promise<VaultContents> {
    return this.identity.read(staff, id, reason);
  }

  /** Who opened the identity, when and why, for those who answer for it. */
  @Get('identity-readings')
  identityReadings(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<{ items: IdentityReadingDto[] }> {
    return this.identity.readings(staff, id);
  }
}

/** The pipe does not look into bare lists by itself. */
const respondentsIn = (body: object): RespondentsDto =>
  new RequestPipe().transform(Array.isArray(body) ? { respondents: body } : body, {
    type: 'body',
    metatype: RespondentsDto,
  }) as RespondentsDto;
