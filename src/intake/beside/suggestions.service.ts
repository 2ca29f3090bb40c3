import { Inject, Injectable } from '@nestjs/common';
import { isPlainQuestion } from '../../cases/lifecycle/intake-guards.js';
import { ElectionsService } from '../../elections/elections.service.js';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf, instant } from '../../kernel/time.js';
import { IntakeCodesService } from '../intake-codes.service.js';
import { IntakePlacesService } from '../intake-places.service.js';
import { CodeWordsService } from './code-words.service.js';
import type { SuggestionQueryDto, SuggestionsDto } from './desk-questions.dto.js';
import { proposedSeverity } from './severity-rules.js';

/** What the desk is shown beside the form while it types. Nothing is decided here, and nothing is kept. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly words: CodeWordsService,
    private readonly places: IntakePlacesService,
    private readonly codes: IntakeCodesService,
    private readonly elections: ElectionsService,
    private readonly taxonomy: TaxonomyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws BadRequest `input.unknown-…` for a place or code that is none. */
  async suggestions(actor: Staff, asked: SuggestionQueryDto): Promise<SuggestionsDto> {
    const { text, occurrence, headcount, codes = [] } = asked;
    this.codes.check(codes);
    const now = instant(this.clock.now());
    const { townCode, villageCode } = await this.places.placeOf(actor.districtCode, asked);
    const place = townCode === null ? undefined : await this.elections.placeFacts(townCode, villageCode, now);
    const suggested = text === undefined ? [] : this.words.suggested(text, asked.stage ?? place?.stage ?? undefined);
    const leastSeverity = this.taxonomy.severityOf(...codes);
    const { severity, reasons } = proposedSeverity({
      base: leastSeverity,
      isPlain: codes.length > 0 && codes.every(isNeverUrgent),
      occurrence,
      headcount,
      isKeyVillage: place?.isKeyVillage ?? false,
      pollingDay: place?.pollingDay ?? null,
      today: dayOf(now),
    });
    return {
      stage: place?.stage ?? null,
      pollingDay: place?.pollingDay ?? null,
      isKeyVillage: place?.isKeyVillage ?? false,
      codes: suggested.map(({ code, words }) => ({ code, words })),
      severity,
      leastSeverity,
      reasons,
      mayBeAnswered: codes.length > 0 && codes.every(isPlainQuestion),
    };
  }
}

const isNeverUrgent = (code: string): boolean => code.startsWith('Q-');
