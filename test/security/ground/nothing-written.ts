import { SessionRow } from '../../../src/people/session.entity.js';
import { StaffRow } from '../../../src/people/staff.entity.js';
import { UnitOfWork, type Tx } from '../../../src/platform/database/unit-of-work.js';
import type { World } from '../../support/world.js';

class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}

/** Runs the work and notes which entities it wrote. */
const watched = async <T>(act: (tx: Tx) => Promise<T>, tx: Tx): Promise<{ answer: T; touched: Set<unknown> }> => {
  const touched = new Set<unknown>();
  const noting = new Proxy(tx, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        if (name === 'insert' || name === 'append' || name === 'update') touched.add(args[0]);
        return Reflect.apply(member, target, args);
      };
    },
  });
  return { answer: await act(noting), touched };
};

/**
 * From now on every write is carried out, answered and taken back, so that thousands of attempts meet the same state. What a session needs to
 * go on stays: signing in, confirming, being seen. Answers how to let writes stand again.
 */
export const letNothingStand = (world: World): (() => void) => {
  const work = world.app.get(UnitOfWork, { strict: false });
  const write = work.write.bind(work);
  work.write = async <T>(act: (tx: Tx) => Promise<T>, options: { lane?: string } = {}): Promise<T> => {
    if (options.lane === 'sessions') return write(act, options);
    try {
      return await write(async (tx) => {
        const { answer, touched } = await watched(act, tx);
        if (touched.has(SessionRow) && !touched.has(StaffRow)) return answer;
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
