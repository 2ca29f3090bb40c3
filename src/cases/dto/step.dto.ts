import { OptionalWhole } from '../../platform/http/fields.js';

/** Every step may name the version of the case that the client saw; if the case has moved since, the answer is 409 `case.changed`. */
export class StepDto {
  @OptionalWhole({ min: 1, max: 1_000_000 }) version?: number;
}
