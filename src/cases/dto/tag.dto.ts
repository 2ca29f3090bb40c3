import { Text } from '../../platform/http/fields.js';
import { LONGEST_TAG, LONGEST_WORD } from '../queues/tag-rules.js';

export class TagDto {
  /** One of the words of GET /api/tags. */
  @Text({ max: LONGEST_TAG }) tag: string;
}

export class TagWordDto {
  /** Letters, digits (three at most), spaces, · and -; without personal data. */
  @Text({ max: LONGEST_WORD }) word: string;
}
