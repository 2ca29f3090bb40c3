/** A name with the ways in which each of its characters may be typed: itself, its readings, their beginnings. */
export type Spelled<T> = { item: T; name: string; readings: readonly (readonly string[])[] };

/** The readings of each character of a name, in ASCII. */
export type Reader = (name: string) => readonly (readonly string[])[];

export const spelled = <T>(item: T, name: string, read: Reader): Spelled<T> => ({ item, name, readings: read(name) });

/** Where in the name the query stands, written in characters, pinyin, initials or any mix of them; undefined where it does not. Pure. */
export const placeIn = ({ name, readings }: Spelled<unknown>, query: string): number | undefined => {
  const typed = query.toLowerCase().replaceAll(/[\s'’]/gu, '');
  if (typed === '') return 0;
  const chars = [...name.toLowerCase()];
  const stands = (at: number, rest: string): boolean => {
    if (rest === '') return true;
    const char = chars[at];
    if (char === undefined) return false;
    if (rest.startsWith(char) && stands(at + 1, rest.slice(char.length))) return true;
    return (readings[at] ?? []).some((reading) =>
      beginningsOf(reading, rest).some((length) => stands(at + 1, rest.slice(length))),
    );
  };
  const start = chars.findIndex((_, at) => stands(at, typed));
  return start < 0 ? undefined : start;
};

/** How many typed letters may be this reading: all of it, its initial (zh, ch, sh too), or what has been typed of it so far. */
const beginningsOf = (reading: string, typed: string): number[] => {
  const lengths: number[] = [];
  if (typed.startsWith(reading)) lengths.push(reading.length);
  const initial = /^[zcs]h/u.exec(reading)?.[0];
  if (initial && typed.startsWith(initial)) lengths.push(2);
  if (typed.startsWith(reading[0] ?? ' ')) lengths.push(1);
  if (typed.length < reading.length && reading.startsWith(typed)) lengths.push(typed.length);
  return lengths;
};

/** The items whose name fits, those that begin with the query first, then the shorter ones. Pure. */
export const searchSpelled = <T>(all: readonly Spelled<T>[], query: string, limit: number): T[] =>
  all
    .flatMap((each) => {
      const at = placeIn(each, query);
      return at === undefined ? [] : [{ item: each.item, at, length: each.name.length }];
    })
    .sort((one, other) => Math.min(one.at, 1) - Math.min(other.at, 1) || one.length - other.length)
    .slice(0, limit)
    .map(({ item }) => item);
