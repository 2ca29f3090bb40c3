import { BadRequest } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import type { Day } from '../../kernel/time.js';
import type { CalendarMove } from '../../elections/calendar-move.js';
import { STAGES, type StageCode } from '../../elections/stages.js';
import {
  Choice,
  OptionalChoice,
  OptionalDay,
  OptionalFlag,
  OptionalRegionCode,
  RegionCode,
  Text,
} from '../../platform/http/fields.js';

/** `stage` with `stage`, `startsOn` and `endsOn`, or `polling` with `day`; with `villageCode` an exception for that village alone. */
export class MoveDto {
  @Choice(['stage', 'polling']) kind: 'stage' | 'polling';
  @RegionCode('town') townCode: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGES) stage?: StageCode;
  @OptionalDay() startsOn?: Day;
  @OptionalDay() endsOn?: Day;
  @OptionalDay() day?: Day;
  @OptionalDay() voterListPostedOn?: Day;
  @OptionalDay() nominationMeetingOn?: Day;
  @OptionalDay() candidateListPostedOn?: Day;
  @OptionalDay() supplementaryVoteBy?: Day;
  @Text({ max: 2000 }) reason: string;
  /** Answers what would move and writes nothing. */
  @OptionalFlag() dryRun?: boolean;
}

/** Throws BadRequest `calendar-move.fields` where the days do not fit the kind. */
export const moveOf = (dto: MoveDto): CalendarMove => {
  const { kind, townCode, villageCode = null, stage, startsOn, endsOn, day, reason: _reason, dryRun: _dryRun, ...postings } = dto;
  const hasPostings = Object.values(postings).some((posting) => posting !== undefined);
  if (kind === 'stage' && stage && startsOn && endsOn && day === undefined && !hasPostings)
    return { kind, townCode, villageCode, stage, startsOn, endsOn };
  if (kind === 'polling' && day && stage === undefined && startsOn === undefined && endsOn === undefined)
    return { kind, townCode, villageCode, day, ...postings };
  throw new BadRequest(FIELDS);
};

const FIELDS = refusal(
  'calendar-move.fields',
  '移动阶段须填 stage、startsOn、endsOn；移动投票日须填 day（可附各公布日），两者不能混填。',
  'A stage needs stage, startsOn and endsOn; polling needs day and may have its posting days; the two do not mix.',
);
