import type { Day } from '../../kernel/time.js';
import { Choice, DayField, NestedList, OptionalText, Text, Whole } from '../../platform/http/fields.js';
import { STAGES, type StageCode } from '../stages.js';

export class StageDaysDto {
  @Choice(STAGES) stage: StageCode;
  @DayField() startsOn: Day;
  @DayField() endsOn: Day;
}

/** An election as it begins: one calendar for all towns. What differs in a town or village is moved there afterwards. */
export class NewElectionDto {
  /** 第N届. */
  @Text({ max: 40 }) term: string;
  @Text({ max: 120 }) name: string;
  @DayField() startsOn: Day;
  @DayField() endsOn: Day;
  /** The nine stages. */
  @NestedList(() => StageDaysDto, { min: 9, max: 9 }) stages: StageDaysDto[];
  @DayField() pollingDay: Day;
  /** The election whose villages, seats and voters are taken over; left out: every village of the district, with numbers to be entered. */
  @OptionalText({ max: 64 }) villagesFrom?: string;
}

/** What the village's numbers are in this election. */
export class VillageNumbersDto {
  @Whole({ min: 0, max: 100_000 }) registeredVoters: number;
  @Whole({ min: 0, max: 20 }) seats: number;
}
