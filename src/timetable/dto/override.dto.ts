import { CLOCKS, type ClockName } from '../../deadlines/clock-names.js';
import { COLUMNS, type Column } from '../../deadlines/clock-spec.js';
import { Choice, OptionalFlag, Text } from '../../platform/http/fields.js';

export class OverrideDto {
  @Choice(CLOCKS) clock: ClockName;
  @Choice(COLUMNS) column: Column;
  /** Of the limits that hold for letters; only where config/deadlines.yaml has some. */
  @OptionalFlag() isLetter?: boolean;
  /** `15C`, `5W`, `24h`, `30min`, `on the spot`, `at once`, `same day`, `given`. */
  @Text({ max: 20 }) limitText: string;
  @Text({ max: 2000 }) reason: string;
}
