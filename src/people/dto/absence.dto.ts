import type { Day } from '../../kernel/time.js';
import { DayOrNull, TextOrNull } from '../../platform/http/fields.js';

/** Both days included. `to` null: until further notice. `from` null: back again. */
export class AbsenceDto {
  @DayOrNull() from: Day | null;
  @DayOrNull() to: Day | null;
}

/** Both days included, an open end counts; without days whenever the colleague is away. `deputyOf` null: stands in for nobody. */
export class DeputyDto {
  @TextOrNull({ max: 60 }) deputyOf: string | null;
  @DayOrNull() from: Day | null;
  @DayOrNull() to: Day | null;
}
