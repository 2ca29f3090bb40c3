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
    target: 'es2022',
    // Nothing inline: the policy of the pages forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries that also run on servers mark their files for those.
      onLog: (level, log, pass) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && pass(level, log),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
