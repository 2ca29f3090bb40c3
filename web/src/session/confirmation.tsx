import { createContext, Suspense, use, useCallback, useState, type ReactNode } from 'react';
import { problemOf, type Problem } from '../api/problem.js';
import { lazyInFrame } from '../ui/lazy-frame.js';

const ConfirmationDialog = lazyInFrame(async () => (await import('./confirmation-dialog.js')).ConfirmationDialog);

/** Runs what the server lets only a freshly confirmed person do: asks who sits here where it wants to know, then runs it again. */
export type Confirmed = <T>(run: () => Promise<T>) => Promise<T>;

const ConfirmationContext = createContext<Confirmed>((run) => run());

export const useConfirmed = (): Confirmed => use(ConfirmationContext);

const REQUIRED = 'session.confirmation-required';

type Waiting = { resolve: () => void; reject: (problem: Problem) => void; problem: Problem };

export const ConfirmationProvider = ({ children }: { children: ReactNode }) => {
  const [waiting, setWaiting] = useState<Waiting>();
  const confirmed = useCallback<Confirmed>(async (run) => {
    try {
      return await run();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== REQUIRED) throw error;
      await new Promise<void>((resolve, reject) => setWaiting({ resolve, reject, problem }));
      return run();
    }
  }, []);
  const close = (): void => {
    waiting?.reject(waiting.problem);
    setWaiting(undefined);
  };
  const done = (): void => {
    waiting?.resolve();
    setWaiting(undefined);
  };
  return (
    <ConfirmationContext value={confirmed}>
      {children}
      <Suspense>{waiting && <ConfirmationDialog onClose={close} onDone={done} />}</Suspense>
    </ConfirmationContext>
  );
};
