import { isDay } from '../../../platform/http/field-values.js';
import type { GivenAnchor } from '../../../platform/audit/verify-audit.js';
import { ConfigError } from '../../../platform/config/config-error.js';

/** Anchors as `audit anchor` prints them, one JSON object on a line. Throws ConfigError with the line that is none. */
export const anchorsIn = (file: string, text: string): GivenAnchor[] =>
  text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const anchor = anchorOf(line);
      if (!anchor) throw new ConfigError(`${file}:${number}`, NO_ANCHOR);
      return anchor;
    });

const anchorOf = (line: string): GivenAnchor | undefined => {
  try {
    const { district, day, seq, hash } = JSON.parse(line) as Partial<GivenAnchor>;
    const isWhole =
      typeof district === 'string' &&
      isDay(day) &&
      Number.isSafeInteger(seq) &&
      typeof hash === 'string' &&
      /^[0-9a-f]{64}$/.test(hash);
    return isWhole ? { district, day: day as string, seq: seq as number, hash } : undefined;
  } catch {
    return undefined;
  }
};

const NO_ANCHOR = {
  zh: '不是锚点：须为 {"district":…,"day":…,"seq":…,"hash":…}。',
  en: 'not an anchor: {"district":…,"day":…,"seq":…,"hash":…} is expected.',
};
