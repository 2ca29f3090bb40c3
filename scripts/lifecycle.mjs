// Writes docs/lifecycle.md from the built tables. Run through `npm run docs:lifecycle`.
import { writeFileSync } from 'node:fs';
import { describeLifecycle } from '../dist/cases/lifecycle/describe-lifecycle.js';

writeFileSync(new URL('../docs/lifecycle.md', import.meta.url), describeLifecycle());
