import { SessionRow } from '../../../src/people/session.entity.js';
import { StaffRow } from '../../../src/people/staff.entity.js';
import { UnitOfWork, type Tx } from '../../../src/platform/database/unit-of-work.js';
import type { World } from '../../support/world.js';

class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}

/** What a transaction did to sessions and accounts. */
type Watched = { hasEntry: boolean; hasAccount: boolean };

/** Runs the work and notes whether a session was begun or got another token, and whether an account was changed. */
const watched = async <T>(act: (tx: Tx) => Promise<T>, tx: Tx): Promise<Watched & { answer: T }> => {
  const seen: Watched = { hasEntry: false, hasAccount: false };
  const look = (verb: string, [entity, , patch]: readonly unknown[]): void => {
    if (entity === StaffRow) seen.hasAccount = true;
    if (entity === SessionRow && (verb === 'insert' || (patch as Partial<SessionRow>).tokenHash !== undefined))
      seen.hasEntry = true;
  };
  const noting = new Proxy(tx, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        if (name === 'insert' || name === 'update') look(name, args);
        return Reflect.apply(member, target, args);
      };
    },
  });
  return { answer: await act(noting), ...seen };
};

/**
 * From now on every write is carried out, answered and taken back, so that thousands of attempts meet the same state. What a session needs to
 * go on stays: signing in, confirming, being seen; its end does not. Answers how to let writes stand again.
 */
export const letNothingStand = (world: World): (() => void) => {
  const work = world.app.get(UnitOfWork, { strict: false });
  const write = work.write.bind(work);
  work.write = async <T>(act: (tx: Tx) => Promise<T>, options: { lane?: string } = {}): Promise<T> => {
    if (options.lane === 'sessions') return write(act, options);
    try {
      return await write(async (tx) => {
        const { answer, hasEntry, hasAccount } = await watched(act, tx);
        if (hasEntry && !hasAccount) return answer;
        throw new Undone(answer);
      }, options);
    } catch (error) {
      if (error instanceof Undone) return error.answer as T;
      throw error;
    }
  };
  return () => {
    work.write = write;
  };
};
