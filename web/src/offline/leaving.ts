import { beforeEverything } from '../api/first-of-all.js';
import { Problem } from '../api/problem.js';

/** That a session was ended here while no server could hear of it. Not in IndexedDB: every tab has to see it at once. */
const KEY = 'huicha.leaving';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const isLeaving = (storage: Kept = localStorage): boolean => storage.getItem(KEY) !== null;

export const markLeaving = (storage: Kept = localStorage): void => storage.setItem(KEY, '1');

/** Ends the session that was left behind, as soon as the server is there again; until then nothing else is asked. */
export const endLeftSession = async (
  end: () => Promise<Pick<Response, 'ok' | 'status' | 'statusText'>>,
  storage: Kept = localStorage,
): Promise<void> => {
  if (!isLeaving(storage)) return;
  const answer = await end().catch((reason: unknown) => {
    throw Problem.offline(reason);
  });
  // 401: it has ended by itself.
  if (!answer.ok && answer.status !== 401) throw Problem.of(answer, undefined);
  storage.removeItem(KEY);
};

let ending: Promise<void> | undefined;

/** To be called once, before the desk asks for anything. Other tabs of the session close with it. */
export const watchLeaving = (): void => {
  const first = (): Promise<void> => {
    ending ??= endLeftSession(() => fetch('/api/session', { method: 'DELETE' })).finally(() => (ending = undefined));
    return ending;
  };
  beforeEverything(first);
  window.addEventListener('online', () => void first().catch(() => undefined));
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) location.assign('/desk/');
  });
};
