import type { RoomSchema } from '../platform/database/schema.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { DeliveryAttempts0150 } from './migrations/0150-delivery-attempts.js';
import { Dispatches0265 } from './migrations/0265-dispatches.js';
import { StrandedDispatches0266 } from './migrations/0266-stranded-dispatches.js';
import { DeliveryParticulars0267 } from './migrations/0267-delivery-particulars.js';
import { DispatchTries0268 } from './migrations/0268-dispatch-tries.js';
import { DispatchTry } from './sending/dispatch-try.entity.js';
import { CALLED_PURPOSE, Dispatch } from './sending/dispatch.entity.js';
import { SendingPace } from './sending/sending-pace.entity.js';

export const noticesSchema: RoomSchema = {
  entities: [DeliveryAttempt, Dispatch, DispatchTry, SendingPace],
  migrations: [DeliveryAttempts0150, Dispatches0265, StrandedDispatches0266, DeliveryParticulars0267, DispatchTries0268],
  sealed: [{ table: 'dispatches', column: 'called_mark', how: 'checked', purpose: CALLED_PURPOSE }],
};
