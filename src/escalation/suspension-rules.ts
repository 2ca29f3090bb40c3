import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { addDays, type Day } from '../kernel/time.js';
import { HANDLED_STATES } from '../cases/handled-states.js';
import type { CaseState } from '../cases/vocabulary.js';
import type { Suspension } from '../cases/entities/suspension.entity.js';

const LONGEST = 30;

/** Between acceptance and reply there is work that can stand still. */
export const isInHandling = (state: CaseState): boolean => HANDLED_STATES.includes(state);

/** Granted and not yet ended. */
export const isRunning = ({ isGranted, endedAt }: Pick<Suspension, 'isGranted' | 'endedAt'>): boolean =>
  isGranted === true && endedAt === null;

const isUndecided = ({ isGranted }: Pick<Suspension, 'isGranted'>): boolean => isGranted === null;

export type SuspensionFacts = {
  state: CaseState;
  suspensions: readonly Pick<Suspension, 'isGranted' | 'endedAt'>[];
  hasOpenInformationRequest: boolean;
  untilDay: Day;
  today: Day;
};

const workIsUnderWay: Rule<SuspensionFacts> = ({ state }) =>
  isInHandling(state)
    ? undefined
    : refusal(
        'suspension.wrong-state',
        '只有受理后、答复前的事项可以中止。',
        'Only a case between acceptance and reply can be suspended.',
      );

/** Pauses do not nest. */
const nothingElsePauses: Rule<SuspensionFacts> = ({ suspensions, hasOpenInformationRequest }) =>
  suspensions.some((s) => isRunning(s) || isUndecided(s)) || hasOpenInformationRequest
    ? refusal(
        'suspension.already-paused',
        '已有中止（或待批的中止申请、待补正），不能重复中止。',
        'The case is paused already, or a request to suspend it waits for decision.',
      )
    : undefined;

const untilDayIsNear: Rule<SuspensionFacts> = ({ untilDay, today }) =>
  untilDay > today && untilDay <= addDays(today, LONGEST)
    ? undefined
    : refusal(
        'suspension.until-day',
        `中止的最后一日须在明日至 ${addDays(today, LONGEST)} 之间。`,
        `The last day of a suspension lies between tomorrow and ${addDays(today, LONGEST)} (30 C).`,
      );

export const objectionToSuspension = firstObjection([workIsUnderWay, nothingElsePauses, untilDayIsNear]);

export type DecisionFacts = { askedById: string; deciderId: string; isDecided: boolean };

const notYetDecided: Rule<DecisionFacts> = ({ isDecided }) =>
  isDecided ? refusal('decision.already-made', '该申请已经批复。', 'This request has been decided.') : undefined;

/** Nobody grants what they asked for (invariant 4). */
const deciderIsNotTheAsker: Rule<DecisionFacts> = ({ askedById, deciderId }) =>
  askedById === deciderId
    ? refusal('decision.own-request', '不能批复本人提出的申请。', 'Nobody decides their own request.')
    : undefined;

/** Shared by suspensions and extensions. */
export const objectionToDecision = firstObjection([notYetDecided, deciderIsNotTheAsker]);

export type GrantFacts = { state: CaseState; untilDay: Day; today: Day; isPaused: boolean };

const stillMakesSense: Rule<GrantFacts> = ({ state, untilDay, today }) =>
  isInHandling(state) && untilDay >= today
    ? undefined
    : refusal(
        'suspension.too-late',
        '该事项已不在办理中，或申请的期限已过，只能不予批准。',
        'The work is over or the asked-for time has passed; the request can only be refused.',
      );

const clocksRun: Rule<GrantFacts> = ({ isPaused }) =>
  isPaused ? refusal('suspension.already-paused', '该事项已在中止中。', 'The case is paused already.') : undefined;

export const objectionToGrant = firstObjection([stillMakesSense, clocksRun]);
