import { Flag, OptionalText } from '../../platform/http/fields.js';

/** The independent check; a failed one sends the action back. */
export class CheckDto {
  @Flag() passed: boolean;
  @OptionalText({ max: 5000 }) note?: string;
}
