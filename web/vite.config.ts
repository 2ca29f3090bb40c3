import { defineConfig } from 'vite';
import { serviceWorker } from './service-worker-plugin.js';

/** The built files lie beside the built server, which serves them under /desk. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [serviceWorker()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // By it the server names the files of a page in the page's head.
    manifest: true,
    target: 'es2022',
    // Nothing inline: the policy of the pages forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries that also run on servers mark their files for those.
      onLog: (level, log, pass) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && pass(level, log),
      output: {
        codeSplitting: {
          groups: [
            // What every page needs comes in one piece: on a slow line each further piece costs a way there and back.
            { name: 'desk', tags: ['$initial'], priority: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
