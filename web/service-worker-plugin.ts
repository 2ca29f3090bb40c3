import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const ENTRY = join(import.meta.dirname, 'src/offline/worker/service-worker.ts');
const PAGE = 'index.html';
const WORKER = 'service-worker.js';

type Listed = { url: string; revision: string | null };

/** After the desk itself: its service worker, one file, with the list of everything that was built. */
export const serviceWorker = (): Plugin => ({
  name: 'huicha-service-worker',
  apply: 'build',
  writeBundle: async ({ dir = '' }) => {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define: { PRECACHED: JSON.stringify(listOf(dir)), 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: dir,
        emptyOutDir: false,
        target: 'es2022',
        reportCompressedSize: false,
        lib: { entry: ENTRY, formats: ['iife'], name: 'desk', fileName: () => WORKER },
      },
    });
  },
});

/** Files with a hash in their name never change; the others go by their contents. The page is asked for as the server gives it out. */
const listOf = (folder: string): Listed[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== WORKER && !entry.parentPath.includes('.vite'),
    )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      if (name.startsWith('assets/')) return { url: `/desk/${name}`, revision: null };
      const revision = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
      return { url: name === PAGE ? '/desk/' : `/desk/${name}`, revision };
    })
    .toSorted((one, other) => (one.url < other.url ? -1 : 1));
