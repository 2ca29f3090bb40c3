import { ANSWER_MODES, type AnswerMode } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';
import { Choice, InstantField, Text } from '../../platform/http/fields.js';

/** What the person who was not satisfied was told, how and when. Number and code show the words. */
export class FollowUpAnswerDto {
  @Choice(ANSWER_MODES) mode: AnswerMode;
  @InstantField() toldAt: Instant;
  @Text({ max: 5000 }) answer: string;
}
