import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import type { DeskNoteKind } from './dto/records.dto.js';

export type NewDateFacts = { kind: DeskNoteKind; newDate: Day | undefined; today: Day; role: Role };

const onlyPlansHaveDates: Rule<NewDateFacts> = ({ kind, newDate }) =>
  newDate !== undefined && kind !== 'plan'
    ? refusal('note.new-date-without-plan', '只有办理计划可以写新的日期。', 'Only a plan names a new date.')
    : undefined;

/** Who owes it names the date: the guidance group, and the desk for its own word on acceptance. */
const handlersNameDates: Rule<NewDateFacts> = ({ newDate, role }) =>
  newDate !== undefined && !HANDLERS.includes(role)
    ? refusal(
        'note.new-date-not-yours',
        '新的日期由承办的指导组或受理负责人写明。',
        'The guidance group or the intake supervisor names the new date.',
      )
    : undefined;

const HANDLERS: readonly Role[] = ['guidance_member', 'guidance_leader', 'intake_supervisor'];

/** The complainant is told this date; one that has come already would be no answer. */
const newDateLiesAhead: Rule<NewDateFacts> = ({ newDate, today }) =>
  newDate !== undefined && newDate <= today
    ? refusal('note.new-date-past', '计划的新日期须在今天之后。', 'The new date of a plan lies after today.')
    : undefined;

export const objectionToNewDate = firstObjection([onlyPlansHaveDates, handlersNameDates, newDateLiesAhead]);
