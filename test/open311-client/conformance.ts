import { discovering } from './checks/discovering.js';
import { errors } from './checks/errors.js';
import { posting } from './checks/posting.js';
import { reading } from './checks/reading.js';
import { services } from './checks/services.js';
import { updates } from './checks/updates.js';
import type { Sentence } from './sentence.js';

/** What GeoReport v2 and the updates of FixMyStreet ask of a server, sentence by sentence. Knows no server. */
export const conformance: Record<string, Sentence[]> = { discovering, services, posting, reading, updates, errors };
