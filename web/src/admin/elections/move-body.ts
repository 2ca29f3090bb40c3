import type { MoveDto } from '../../api/schema.js';

/** What stands in the form: a stage with its days, or the polling day. */
export type MoveForm = { what: string; days: [string, string]; villageCode: string; townCode: string; reason: string };

export const POLLING = 'polling';

/** The request, on paper or for good. A polling day is its first day. */
export const moveBody = (
  { what, days: [startsOn, endsOn], villageCode, townCode, reason }: MoveForm,
  dryRun: boolean,
): MoveDto => {
  const place = { townCode, ...(villageCode === '' ? {} : { villageCode }) };
  return what === POLLING
    ? { kind: 'polling', ...place, day: startsOn, reason, dryRun }
    : { kind: 'stage', ...place, stage: what as NonNullable<MoveDto['stage']>, startsOn, endsOn, reason, dryRun };
};
