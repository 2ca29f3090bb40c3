import { endOfDay, type Instant } from '../kernel/time.js';
import type { Suspension } from './entities/suspension.entity.js';

type Suspended = Pick<Suspension, 'isGranted' | 'endedAt' | 'untilDay'>;

/** Whether a suspension lasts at that moment; one whose last day is over has ended, also where nobody has noticed yet. */
export const isStandingStill = (suspensions: readonly Suspended[], at: Instant): boolean =>
  suspensions.some(({ isGranted, endedAt, untilDay }) => isGranted === true && endedAt === null && at < endOfDay(untilDay));
