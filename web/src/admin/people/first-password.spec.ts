import { expect, it } from '@jest/globals';
import { newFirstPassword } from './first-password.js';

it('is four groups of signs that nobody mishears, another one each time', () => {
  let n = 0;
  expect(newFirstPassword((below) => n++ % below)).toBe('abcd-efgh-jkmn-pqrs');
  const made = Array.from({ length: 50 }, () => newFirstPassword());
  expect(made.every((each) => /^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/.test(each))).toBe(true);
  expect(new Set(made).size).toBe(50);
});
