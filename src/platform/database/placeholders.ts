import { BoundedMap } from './bounded-map.js';

const rewritten = new BoundedMap<string, string>(2000);

/** Text that hides a question mark: 'literals', "identifiers", -- and /* comments; or the placeholder itself. */
const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/** Rewrites the house's `?` placeholders to PostgreSQL's `$1, $2 …`; question marks in quotes and comments stay. */
export const numbered = (text: string): string => {
  const known = rewritten.get(text);
  if (known !== undefined) return known;
  let count = 0;
  const result = text.replaceAll(TOKENS, (token) => (token === '?' ? `$${++count}` : token));
  rewritten.set(text, result);
  return result;
};
