import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionLost } from '../api/lost-session.js';
import { SESSION_KEY, useSession } from '../session/session.js';
import { say } from '../ui/toasts.js';
import { canKeep } from './database.js';
import { openDevice } from './device-account.js';
import { sendHeld } from './held.js';
import { keepQueries } from './keep-queries.js';
import { pauseAfter } from './outbox-rules.js';
import { sendWaiting } from './send-waiting.js';
import { dropEmpty } from './unfinished.js';
import { forgetOutdated } from './untold.js';
import { tellWaiting, useWaiting, waitingNow } from './waiting.js';

/** Milliseconds. */
const HOUR = 3_600_000;

/** Opens the device for whoever is signed in, and sends what waits as soon as network and session are there. */
export const Device = ({ children }: { children: ReactNode }) => {
  const { staff } = useSession();
  const isLost = useSessionLost();
  const { waiting } = useWaiting();
  const client = useQueryClient();
  useEffect(() => {
    if (!canKeep()) return undefined;
    let [isHere, stop] = [true, (): void => undefined];
    // Otherwise a browser short of room may throw away what waits here.
    void navigator.storage?.persist?.().catch(() => undefined);
    void openDevice(staff.id)
      .then(() => {
        if (isHere) stop = keepQueries(client);
        return Promise.all([dropEmpty(), forgetOutdated(), sendHeld()]);
      })
      .then(tellWaiting)
      // Storage that is full or switched off: the desk works with the network alone.
      .catch(() => undefined);
    const timer = window.setInterval(() => void forgetOutdated().then(tellWaiting, () => undefined), HOUR);
    return () => {
      isHere = false;
      window.clearInterval(timer);
      stop();
    };
  }, [client, staff.id]);
  useEffect(() => {
    const again = (): void => void client.invalidateQueries({ queryKey: SESSION_KEY });
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [client]);
  useSending(waiting > 0 && !isLost);
  return children;
};

/** Tries at once, after pauses that grow, and whenever the network or the person comes back; says how it went. */
const useSending = (isOn: boolean): void => {
  const { t } = useTranslation('offline');
  const client = useQueryClient();
  useEffect(() => {
    if (!isOn) return undefined;
    let [timer, failures, isHere] = [0, 0, true];
    const attempt = async (): Promise<void> => {
      window.clearTimeout(timer);
      const before = waitingNow();
      const outcome = await sendWaiting().catch(() => 'later' as const);
      const after = waitingNow();
      if (after.refused > before.refused) say('warning', t('refusedNow'));
      else if (outcome === 'done' && after.waiting === 0 && before.waiting > 0) {
        const toTell = after.untold - before.untold;
        say('success', toTell > 0 ? t('allSent.toTell', { n: toTell }) : t('allSent'));
      }
      if (outcome === 'done') void client.invalidateQueries();
      if (!isHere) return;
      failures = outcome === 'later' ? failures + 1 : 0;
      timer = window.setTimeout(() => void attempt(), pauseAfter(failures));
    };
    const back = (): void => {
      failures = 0;
      if (document.visibilityState === 'visible') void attempt();
    };
    void attempt();
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      isHere = false;
      window.clearTimeout(timer);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [client, isOn, t]);
};
