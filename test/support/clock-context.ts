import type { ClockContext } from '../../src/deadlines/clock-context.js';
import { newId } from '../../src/kernel/ids.js';
import type { Instant } from '../../src/kernel/time.js';

/** A case that came by telephone from an ordinary village, with neither a polling day nor a stage ahead. */
export const clockContextAt = (receivedAt: Instant, some: Partial<ClockContext> = {}): ClockContext => ({
  caseId: newId(),
  districtCode: '990114',
  severity: 2,
  isKeyVillage: false,
  channel: 'CALL',
  receivedAt,
  townCode: '990114101',
  villageCode: '990114101205',
  pollingDay: null,
  nextStageStart: null,
  ...some,
});
