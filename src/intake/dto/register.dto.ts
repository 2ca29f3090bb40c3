import {
  CHANNELS,
  OCCURRENCES,
  STAGE_CODES,
  type Channel,
  type Occurrence,
  type Severity,
  type StageCode,
} from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';
import {
  Choice,
  OptionalChoice,
  OptionalFlag,
  OptionalInstant,
  OptionalNested,
  OptionalNestedList,
  OptionalRegionCode,
  OptionalText,
  OptionalWhole,
  Text,
} from '../../platform/http/fields.js';
import { AllegationDto } from './allegation.dto.js';
import { DeskAnswerDto } from './answer.dto.js';
import { OptionalFreeObject } from './free-object.js';
import { LinkDto } from './link.dto.js';
import { ComplainantDto } from './person.dto.js';
import { PriorPetitionDto } from './prior-petition.dto.js';
import { RespondentDto } from './respondent.dto.js';

/** POST /api/cases. Only channel, one sentence and the channel's own dates are demanded; the rest may follow by a supplement. */
export class RegisterDto {
  @Choice(CHANNELS) channel: Channel;
  /** When it reached any desk; left out, the channel's own moment (call start, arrival, day of the letter's receipt), else now. */
  @OptionalInstant() receivedAt?: Instant;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  @OptionalChoice(OCCURRENCES) occurrence?: Occurrence;
  /** The complainant's own words, verbatim (R02). */
  @Text({ max: 20_000 }) narrative: string;
  @OptionalText({ max: 2000 }) remedySought?: string;
  /** Only above the taxonomy's default. */
  @OptionalWhole({ min: 1, max: 4 }) severity?: Severity;
  @OptionalFlag() privacyNoticeGiven?: boolean;
  /** Number of the earlier petition on the same matter. */
  @OptionalText({ max: 64 }) repeatOf?: string;
  @OptionalNestedList(() => AllegationDto, { max: 20 }) allegations?: AllegationDto[];
  @OptionalNested(() => ComplainantDto) complainant?: ComplainantDto;
  @OptionalNestedList(() => RespondentDto, { max: 10 }) respondents?: RespondentDto[];
  /** The channel's own fields: GET /api/taxonomy lists them, config/channels.yaml defines them. */
  @OptionalFreeObject() channelDetails?: Record<string, unknown>;
  @OptionalNestedList(() => PriorPetitionDto, { max: 20 }) priorPetitions?: PriorPetitionDto[];
  /** What was decided about cases that look alike. */
  @OptionalNestedList(() => LinkDto, { max: 10 }) links?: LinkDto[];
  /** A plain question is answered and closed in the same act; refused, and nothing registered, where it is none. */
  @OptionalNested(() => DeskAnswerDto) answer?: DeskAnswerDto;
  /** The draft that this becomes; it ends with it, and becomes no second case. */
  @OptionalText({ max: 64 }) draftId?: string;
  /** What the draft's `hold` was here: whoever took it over since registers it, nobody else. */
  @OptionalWhole({ min: 1, max: 100_000 }) draftHold?: number;
}
