import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { PlainCheck } from '../ui/controls.js';
import { lazyInFrame } from '../ui/lazy-frame.js';
import type { DeskChannel } from './desk-channels.js';
import type { Registered } from './submit-intake.js';

const UntoldQuestion = lazyInFrame(async () => (await import('./untold-question.js')).UntoldQuestion);

/** Somebody is there to be told; whoever wrote a letter gets it with the notice. */
const ON_THE_SPOT: readonly DeskChannel[] = ['CALL', 'VISIT', 'ONSITE'];

type Told = {
  /** Leaves this result, after a question where number and code have not been told. */
  leave: (go: () => void) => void;
  /** Stands with the result: the mark, and the question. */
  mark: ReactNode;
};

/** The code is shown once. Whoever leaves it without having told it is asked first, by key, by link, and by the browser. */
export const useTold = (kase: Pick<Registered, 'number' | 'queryCode'> | undefined, channel: DeskChannel): Told => {
  const { t } = useTranslation('intake');
  const [isTold, setTold] = useState(false);
  const [onward, setOnward] = useState<() => void>();
  const isUntold = kase?.queryCode != null && ON_THE_SPOT.includes(channel) && !isTold;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUntold && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUntold) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    // A receipt on paper holds both.
    const printed = (): void => setTold(true);
    window.addEventListener('beforeunload', ask);
    window.addEventListener('afterprint', printed);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('afterprint', printed);
    };
  }, [isUntold]);
  const isAsking = onward !== undefined || blocker.state === 'blocked';
  const leave = useCallback(
    (go: () => void): void => {
      // Asked for once more while the question stands: that is the answer.
      if (!isUntold || onward) go();
      else setOnward(() => go);
    },
    [isUntold, onward],
  );
  const goOn = (): void => {
    setTold(true);
    setOnward(undefined);
    onward?.();
    if (blocker.state === 'blocked') blocker.proceed();
  };
  const stay = (): void => {
    setOnward(undefined);
    if (blocker.state === 'blocked') blocker.reset();
  };
  if (kase?.queryCode == null || !ON_THE_SPOT.includes(channel)) return { leave, mark: null };
  const mark = (
    <>
      <div className="no-print">
        <PlainCheck checked={isTold} onChange={setTold}>
          {t('told.mark')}
        </PlainCheck>
      </div>
      <Suspense>{isAsking && <UntoldQuestion number={kase.number} code={kase.queryCode} onGoOn={goOn} onStay={stay} />}</Suspense>
    </>
  );
  return { leave, mark };
};
