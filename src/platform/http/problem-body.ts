import type { Problem } from '../../kernel/errors.js';
import type { Language } from './accept-language.js';
import { titleOf } from './http-problems.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** RFC 9457 members; what a problem adds beside them (`errors`, …) stands next to them. */
export type ProblemBody = { type: string; title: string; status: number; code: string; detail: string; instance: string };

/** The problem as the caller reads it, every sentence in the caller's language. `instance` is the request id. */
export const problemBody = ({ status, reason, details }: Problem, language: Language, requestId: string): ProblemBody => ({
  ...(inLanguage(details ?? {}, language) as object),
  type: `urn:huicha:problem:${reason.code}`,
  title: titleOf(status)[language],
  status,
  code: reason.code,
  detail: reason.message[language],
  instance: requestId,
});

/** Picks the caller's language wherever a value holds a sentence in both. */
const inLanguage = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('zh' in value && 'en' in value && Object.keys(value).length === 2) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)]));
};
