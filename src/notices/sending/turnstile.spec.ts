import { expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

it('lets what is late through at the pace, not all at once', async () => {
  const turnstile = new Turnstile();
  const begin = performance.now();
  const times = await Promise.all(
    Array.from({ length: 30 }, () => turnstile.pass(() => -5_000, 100).then(() => performance.now() - begin)),
  );
  // Thirty at a hundred a second take 0.3 s, but for the little that a late timer makes up for.
  expect(times.at(-1)).toBeGreaterThan(230);
  expect(times.filter((time) => time < 100).length).toBeLessThan(16);
});
