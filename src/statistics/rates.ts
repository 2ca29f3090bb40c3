import type { Figure } from '../cases/figures/figures.js';

type Made = { numerator: Figure; denominator: Figure };

/** What each rate is made of (model §4.13). Both definitions of the three rates: of the petition office (信访) and of the hotline (12345). */
export const RATES = {
  told: { numerator: 'told.in_time', denominator: 'told.due' },
  replied: { numerator: 'replied.in_time', denominator: 'replied.due' },
  content: { numerator: 'rated.content', denominator: 'rated.evaluated' },
  participation: { numerator: 'rated.evaluated', denominator: 'rated.invited' },
  contacted: { numerator: 'contacted.in_time', denominator: 'contacted.due' },
  solved: { numerator: 'solved.resolved', denominator: 'solved.reached' },
  contentReached: { numerator: 'rated.content', denominator: 'rated.reached' },
  explained: { numerator: 'explained.explained', denominator: 'explained.owed' },
  published: { numerator: 'published.explained', denominator: 'published.owed' },
  substantiated: { numerator: 'found.some', denominator: 'found.decided' },
  reopened: { numerator: 'ended.reopened', denominator: 'ended.all' },
  repeated: { numerator: 'repeat.repeat', denominator: 'repeat.all' },
} as const satisfies Record<string, Made>;

export type RateName = keyof typeof RATES;

export const PETITION_RATES: readonly RateName[] = ['told', 'replied', 'content', 'participation'];
export const HOTLINE_RATES: readonly RateName[] = ['contacted', 'solved', 'contentReached'];
export const COVERAGE: readonly RateName[] = ['explained', 'published'];
export const OUTCOMES: readonly RateName[] = ['substantiated', 'reopened', 'repeated'];
