import { hash, verify } from '@node-rs/argon2';
import { setTimeout as sleep } from 'node:timers/promises';
import { Slots } from '../platform/database/slots.js';
import { normalised } from './sign-in/password-rules.js';

/** Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). They stand here so that DUMMY_HASH costs the same. */
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** The hash of a password nobody has: verified where the account does not exist, so that the answer takes as long. */
const DUMMY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$jCv5Vl6tqbGhqT4jx5PZog$R53reLZDc0Ae4CwLEWE7hO9xtqXem4xGZhUkqCB2KAs';

/** Hashes are worked beside the event loop, two at a time: a crowd at the door takes neither all threads nor all memory. */
const worked = new Slots(2);

/** How long the last verification took with its wait (ms). */
let lately = 30;

/** Takes tens of milliseconds: hash before a transaction, never inside. Whether it is a good one is asked before (password-rules.ts). */
export const hashPassword = (password: string): Promise<string> => worked.use(() => hash(normalised(password), COST));

/** Whether the password belongs to the hash; without a hash it takes the same time and is never right. */
export const isRightPassword = async (password: string, passwordHash: string | undefined): Promise<boolean> => {
  const begun = performance.now();
  const matches = await worked.use(() => verify(passwordHash ?? DUMMY_HASH, normalised(password)));
  lately = performance.now() - begun;
  return matches && passwordHash !== undefined;
};

/** As long as a verification takes these days, without its work: for answers that verify nothing and must not show it. */
export const asLongAsAVerification = (): Promise<void> => sleep(lately);
