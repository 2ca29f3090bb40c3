/** The citizen pages are rendered by preact, the decorators of their controllers read as everywhere. */
const pages = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'preact' } },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
};
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': '@swc/jest', '^.+\\.tsx$': ['@swc/jest', pages] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
/** React's own syntax, as Vite reads it. */
const web = {
  ...common,
  testEnvironment: 'jsdom',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};
/** rules: pure specs beside their rules. The other projects run on real databases, queues and ports. */
export default {
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testTimeout: 60_000,
  watchman: false,
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  // Modules of one test file outlive it in the worker: past this it is replaced by a fresh one.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    { ...common, displayName: 'rules', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...web, displayName: 'web', testMatch: ['<rootDir>/web/src/**/*.spec.{ts,tsx}'] },
    { ...common, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.test.ts'] },
    {
      ...common,
      displayName: 'parts',
      testMatch: ['<rootDir>/test/{rooms,flows,contracts,faults,browser,security}/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/support/setup.mjs'],
    },
  ],
};
