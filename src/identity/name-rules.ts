import type { Person, VaultContents } from './vault-contents.js';

/** A name as two people write it alike: without blanks and the dots of longer names. Pure. */
export const plainName = (name: string): string => name.replaceAll(/[\s·•・．.]/gu, '').toLowerCase();

const namesOf = ({ name, otherNames = [] }: Person): string[] =>
  [name, ...otherNames].flatMap((each) => (each ? [plainName(each)] : []));

/** Which of these names the complainant bears, a representative or signatory, or bore before a supplement. As they were given. Pure. */
export const namesBorne = ({ person, formerPersons = [] }: VaultContents, names: readonly string[]): Set<string> => {
  const borne = new Set([person, ...formerPersons].flatMap(namesOf));
  return new Set(names.filter((name) => plainName(name).length >= 2 && borne.has(plainName(name))));
};
