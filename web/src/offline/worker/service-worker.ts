import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';

/** The built files and the page, written in by the build (web/service-worker-plugin.ts). */
declare const PRECACHED: PrecacheEntry[];

/** What a service worker's global has beyond a page's. */
type WorkerGlobal = {
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};
type Lasting = ExtendableEventLike & { type: string };
type ExtendableEventLike = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = ExtendableEventLike & { request: Request; respondWith(answer: Promise<Response>): void };

const worker = globalThis as unknown as WorkerGlobal;
const ROOT = '/desk/';

/**
 * The page and its files, so that the desk opens without network. The page lies here as the server sent it, header and body together: the
 * nonce of its policy is the one that it names. Nothing of the API is ever touched: it passes by as if there were no worker.
 */
const files = new PrecacheController({ cacheName: 'huicha-desk' });
files.addToCacheList(PRECACHED);

worker.addEventListener('install', (event) => {
  event.waitUntil(files.install(event as never));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(files.activate(event as never).then(() => worker.clients.claim()));
});

// A page of the old version is still open: it says so, and asks for the change when its person agrees.
worker.addEventListener('message', ({ data }) => {
  if (data === 'change') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(ROOT)) return;
  const wanted = request.mode === 'navigate' ? ROOT : request.url;
  if (files.getCacheKeyForURL(wanted) === undefined) return;
  event.respondWith(files.matchPrecache(wanted).then((kept) => kept ?? fetch(request)));
});
