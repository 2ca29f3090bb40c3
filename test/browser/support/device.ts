import type { Page } from 'playwright-core';

/** Until the desk lies on the device and would open without network. */
export const untilInstalled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
};

/** Everything that IndexedDB holds, as text, to look for what must not stand there in the clear. */
export const writtenOnDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      if (ArrayBuffer.isView(value)) return '';
      if (typeof value === 'object' && value !== null) return Object.values(value).map(text).join('\n');
      return String(value);
    };
    const db = await opened(indexedDB.open('huicha'));
    const stores = [...db.objectStoreNames];
    const all = await Promise.all(stores.map((name) => opened(db.transaction(name).objectStore(name).getAll())));
    db.close();
    return all.map(text).join('\n');
  });

/** The server does what is asked, and its answer gets lost on the way; so often. */
export const loseAnswers = async (page: Page, path: RegExp, times: number): Promise<void> => {
  await page.context().route(
    path,
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort('connectionreset');
    },
    { times },
  );
};
