import { hash, verify } from '@node-rs/argon2';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';

/** Shortest password, in characters. */
export const PASSWORD_MIN = 10;
/** Longest one, so that nobody makes us hash a book. */
export const PASSWORD_MAX = 200;

/** Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). They stand here so that DUMMY_HASH costs the same. */
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** The hash of a password nobody has: verified where the account does not exist, so that the answer takes as long. */
const DUMMY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$jCv5Vl6tqbGhqT4jx5PZog$R53reLZDc0Ae4CwLEWE7hO9xtqXem4xGZhUkqCB2KAs';

/** Throws BadRequest `password.too-short`. Takes tens of milliseconds: hash before a transaction, never inside. */
export const hashPassword = async (password: string): Promise<string> => {
  if ([...password].length < PASSWORD_MIN) {
    throw new BadRequest(
      refusal(
        'password.too-short',
        `密码至少 ${PASSWORD_MIN} 个字符。`,
        `The password must have at least ${PASSWORD_MIN} characters.`,
      ),
    );
  }
  return hash(password, COST);
};

/** Whether the password belongs to the hash; without a hash it takes the same time and is never right. */
export const isRightPassword = async (password: string, passwordHash: string | undefined): Promise<boolean> => {
  const matches = await verify(passwordHash ?? DUMMY_HASH, password);
  return matches && passwordHash !== undefined;
};
