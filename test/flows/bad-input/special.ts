import type { BadRequestRow } from './bad-requests.js';
import { listsAndAddresses } from './special/lists-and-addresses.js';
import type { Ground } from './special/makers.js';
import { ofTheDesk } from './special/of-the-desk.js';
import { ofTheHouse } from './special/of-the-house.js';
import { onCases } from './special/on-cases.js';
import { registrations } from './special/registrations.js';
import { uploads } from './special/uploads.js';

/** What the description of a route cannot tell: ids of another case, dates that cannot be, headers, uploads. */
export const specialRows = (ground: Ground): BadRequestRow[] =>
  [registrations, onCases, ofTheHouse, ofTheDesk, listsAndAddresses, uploads].flatMap((rowsOf) => rowsOf(ground));
