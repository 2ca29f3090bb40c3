/** Where the server has it; it answers for everything below. */
const WORKER = '/desk/service-worker.js';
/** After the page has become usable (ms): the worker's own fetching must not slow a first sign-in. */
const PATIENCE = 3_000;
/** How often an open desk looks for a new version (ms). */
const EVERY = 30 * 60_000;

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

/** Installs the desk on this device, and tells when a newer version is ready. Nothing where the browser has no such thing. */
export const registerWorker = (): void => {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const later = (): void => void window.setTimeout(() => void install(), PATIENCE);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
};

const install = async (): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: '/desk/' });
    if (registration.waiting) announce(registration.waiting);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    window.setInterval(() => void registration.update().catch(() => undefined), EVERY);
  } catch (reason) {
    console.info('The desk is not installed on this device.', reason);
  }
};

const watch = (worker: ServiceWorker | null): void =>
  worker?.addEventListener('statechange', () => {
    // Without a controller this is the first installation: nothing is newer than anything.
    if (worker.state === 'installed' && navigator.serviceWorker.controller) announce(worker);
  });

const announce = (worker: ServiceWorker): void => {
  waiting = worker;
  for (const tell of listeners) tell();
};

export const subscribeToUpdates = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const hasUpdate = (): boolean => waiting !== undefined;

/** Changes to the new version. What is typed and not kept is lost: the person has agreed. */
export const changeVersion = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('change');
};
