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

/**
 * Runs in a page of the host that runs no desk: the database of version 1 as that left it, with a refused entry of which the first of two
 * requests was sent, a visit half written, and the empty place of one that was handed in.
 */
export const writeVersion1 = async (accountId: string): Promise<void> => {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
    });
  await done(indexedDB.deleteDatabase('huicha'));
  const opening = indexedDB.open('huicha', 1);
  opening.addEventListener('upgradeneeded', () => {
    const made = opening.result;
    made.createObjectStore('keys');
    made.createObjectStore('entries', { keyPath: 'key' }).createIndex('account', 'accountId');
    made.createObjectStore('kept');
    made.createObjectStore('device');
  });
  const db = await done(opening);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const seal = async (place: string, bytes: Uint8Array<ArrayBuffer>): Promise<object> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = new TextEncoder().encode(`${accountId}/${place}`);
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) };
  };
  const json = (place: string, value: unknown) => seal(place, new TextEncoder().encode(JSON.stringify(value)));
  const put = async (store: string, value: unknown, name?: IDBValidKey): Promise<void> =>
    void (await done(db.transaction(store, 'readwrite').objectStore(store).put(value, name)));
  await put('keys', key, accountId);
  await put('device', accountId, 'account');
  const file = { path: '/api/cases/x/evidence', name: 'a.png', type: 'image/png', fields: { sort: 'photo' } };
  const problem = { status: 409, code: 'x', message: 'x', errors: [] };
  const envelope = {
    ...{ kind: 'siteVisit', title: '旧版留下的一条', form: {}, problem },
    requests: [{ path: '/api/cases/x/site-visits', json: {} }, file],
  };
  await put('entries', {
    ...{ key: 'old', accountId, state: 'refused', createdAt: 1, sent: 1 },
    sealed: await json('entries/old', envelope),
    files: [await seal('entries/old/0', new Uint8Array([1, 2, 3]))],
  });
  const kept = (name: string, value: unknown): Promise<object> => json(`kept/${name}`, { value, at: '2026-10-12T01:00:00.000Z' });
  for (const [name, value] of [
    ['field.visit.one', { key: 'k', caseId: 'one' }],
    ['field.pictures.one', { photos: [], signatures: [] }],
    ['field.visit.two', null],
    ['field.pictures.two', { photos: [], signatures: [] }],
  ] as const)
    await put('kept', await kept(name, value), [accountId, name]);
  db.close();
};
