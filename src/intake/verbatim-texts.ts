import type { NewAllegation } from '../cases/register-case.service.js';

/** Free texts by name, as the vault keeps them verbatim (`allegation.1.text`, `channel.materials.0.name`). */
export type Texts = Record<string, string>;

/** Days and moments hold nothing of a person. */
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);

/** Every text in `value`, under names that begin with `name`. Pure. */
export const textsIn = (name: string, value: unknown): Texts => {
  if (typeof value === 'string') return isDate(value) ? {} : { [name]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, item]) => textsIn(`${name}.${key}`, item))) as Texts;
};

/** The same value with its texts replaced by those of the same name. Pure. */
export const withTexts = <T>(name: string, value: T, texts: Texts): T => {
  if (typeof value === 'string') return (texts[name] ?? value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => withTexts(`${name}.${i}`, item, texts)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(`${name}.${key}`, item, texts)])) as T;
};

type Told = Pick<NewAllegation, 'text' | 'happenedAt' | 'place' | 'who'>;

const toldPart = ({ text, happenedAt, place, who }: Told): Told => ({ text, happenedAt, place, who });

/** Under the allegation's ordinal, which never changes. */
export const allegationTexts = (ordinal: number, told: Told): Texts => textsIn(`allegation.${ordinal}`, toldPart(told));

export const maskedAllegation = <A extends Told>(ordinal: number, told: A, texts: Texts): A => ({
  ...told,
  ...withTexts(`allegation.${ordinal}`, toldPart(told), texts),
});
