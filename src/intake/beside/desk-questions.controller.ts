import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { PersonOnly } from '../../people/sign-in/session-at-hand.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import {
  PetitionerDto,
  PetitionerQueryDto,
  SimilarCasesDto,
  SimilarQueryDto,
  SuggestionQueryDto,
  SuggestionsDto,
} from './desk-questions.dto.js';
import { PetitionerService } from './petitioner.service.js';
import { SimilarCasesService } from './similar-cases.service.js';
import { SuggestionsService } from './suggestions.service.js';

/** What stands beside the form. Posted, so that no number and no word of a complaint stands in an address. */
@ApiTags('intake')
@Controller('api/intake')
export class DeskQuestionsController {
  constructor(
    private readonly petitioners: PetitionerService,
    private readonly similarCases: SimilarCasesService,
    private readonly suggestions: SuggestionsService,
  ) {}

  /** Earlier petitions of one telephone or document number, for a person at a screen. Noted in the audit, so many an hour. */
  @PersonOnly()
  @For('lookUpPetitioners')
  @Post('petitioner')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PetitionerDto })
  petitioner(@CurrentStaff() staff: Staff, @Body() asked: PetitionerQueryDto): Promise<PetitionerDto> {
    return this.petitioners.card(staff, asked);
  }

  /** Complaints of the village and stage that tell of the same, the likeliest first, at most five. */
  @For('askBesideTheForm')
  @Post('similar')
  @HttpCode(200)
  @ApiOkResponse({ type: SimilarCasesDto })
  async similar(@CurrentStaff() staff: Staff, @Body() asked: SimilarQueryDto): Promise<SimilarCasesDto> {
    return { items: await this.similarCases.similar(staff, asked) };
  }

  /** Stage of the village, likely codes, the severity with its reasons. */
  @For('askBesideTheForm')
  @Post('suggestions')
  @HttpCode(200)
  @ApiOkResponse({ type: SuggestionsDto })
  suggest(@CurrentStaff() staff: Staff, @Body() asked: SuggestionQueryDto): Promise<SuggestionsDto> {
    return this.suggestions.suggestions(staff, asked);
  }
}
