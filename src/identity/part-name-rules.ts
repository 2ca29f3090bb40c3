import type { Person } from './vault-contents.js';

/**
 * How people of a village call somebody whose whole name the working text no longer holds: by the given name (𬇕生旺 → 生旺). Given names of one
 * character stand in too many other words. Pure.
 */
export const givenNames = ({ name, otherNames = [] }: Person): string[] =>
  [name, ...otherNames].flatMap((each) => {
    const letters = [...(each ?? '').replace(/[\s·•・．.]/gu, '')];
    if (!letters.every((letter) => /\p{Script=Han}/u.test(letter))) return [];
    return letters.length === 3 ? [letters.slice(1).join('')] : letters.length === 4 ? [letters.slice(2).join('')] : [];
  });
