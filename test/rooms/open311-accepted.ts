import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { World } from '../support/world.js';

/** The desk has looked at every report: before that nothing of it is listed. */
export const acceptAll = (world: World): Promise<unknown> =>
  world.app
    .get(UnitOfWork)
    .write((tx) => tx.change("UPDATE cases SET state = 'routed' WHERE state = 'registered' AND district_code = ?", ['990114']));
