import { DayField, OptionalText, OptionalTextList } from '../../platform/http/fields.js';

/** That an action was carried out. */
export class CompletionDto {
  @DayField() doneOn: string;
  @OptionalText({ max: 5000 }) note?: string;
  @OptionalTextList({ max: 50, each: 64 }) evidenceIds?: string[];
  /** Who did it, where that person has an account; otherwise whoever reports it stands for it. */
  @OptionalText({ max: 64 }) doneById?: string;
}
