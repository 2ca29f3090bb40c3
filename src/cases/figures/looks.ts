import type { Instant } from '../../kernel/time.js';
import type { Condition } from '../permissions/visibility.js';
import { PUBLIC_AUDIENCES, type Audience } from '../vocabulary.js';

/** What stands beside a case in other tables, read once for all measures that ask for it: each look costs a search per case. */
export const LOOKS = ['clocks', 'satisfaction', 'resolved', 'explanations', 'findings', 'reopened'] as const;
export type Look = (typeof LOOKS)[number];

/** A look at what belongs to the case `c`, as words of SQL. Several answers of one look stand in the digits of one number. */
export const lookAt = (look: Look, now: Instant): Condition => {
  switch (look) {
    case 'clocks':
      return {
        sql: `(SELECT ${Object.entries(CLOCK_DIGITS)
          .map(([clock, digit]) => `COALESCE(MAX(CASE WHEN d.clock = '${clock}' THEN ${LATENESS} END), 0) * ${digit}`)
          .join(' + ')} FROM deadlines d WHERE d.case_id = c.id AND d.clock IN (${Object.keys(CLOCK_DIGITS)
          .map((clock) => `'${clock}'`)
          .join(', ')}))`,
        params: Object.keys(CLOCK_DIGITS).map(() => now),
      };
    case 'satisfaction':
      return plain(
        lastSaid('satisfaction', `WHEN 'SATISFIED' THEN 'satisfied' WHEN 'BASICALLY' THEN 'basically' ELSE 'dissatisfied'`),
      );
    case 'resolved':
      return plain(lastSaid('resolved', `WHEN TRUE THEN 'resolved' ELSE 'unresolved'`));
    case 'explanations':
      return plain(`(SELECT ${isAny(toAnyOf(TO_THE_PERSON))} * 10 + ${isAny(toAnyOf(PUBLIC_AUDIENCES))}
        FROM explanations x WHERE x.case_id = c.id)`);
    case 'findings':
      return plain(`(SELECT COALESCE(MAX(CASE f.kind WHEN 'SUBSTANTIATED' THEN 3 WHEN 'PARTLY' THEN 2 ELSE 1 END), 0) * 10 + ${isAny(OWED_IN_PUBLIC)}
        FROM findings f WHERE f.case_id = c.id AND f.round = c.round AND f.superseded_at IS NULL AND f.approved_at IS NOT NULL)`);
    case 'reopened':
      return plain(`CASE WHEN c.round > 1 AND EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = c.id AND e.kind = 'reopen')
        THEN 1 ELSE 0 END`);
    default:
      return look satisfies never;
  }
};

const plain = (sql: string): Condition => ({ sql, params: [] });

const isAny = (condition: string): string => `COALESCE(MAX(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;

const CLOCK_DIGITS = { notice_15c: 100, legal_60c: 10, first_contact: 1 } as const;

/** Late, else in time, else still running; what a merge or a withdrawal ended before its time counts for nothing. */
const LATENESS = `CASE WHEN d.paused_at IS NULL AND COALESCE(d.met_at, d.cancelled_at, ?) > d.due_at THEN 4
  WHEN d.met_at IS NOT NULL THEN 3 WHEN d.cancelled_at IS NULL THEN 2 ELSE 1 END`;

/** Of `clocks`: the worst of the case's clocks of that name; 0 where there is none. */
export const worstOf = (clock: keyof typeof CLOCK_DIGITS, clocks: string): string => `${clocks} / ${CLOCK_DIGITS[clock]} % 10`;

/** What was said last; where nothing was, what came of asking last. A merged case is asked about its own copy of the parent's reply. */
const lastSaid = (field: 'satisfaction' | 'resolved', words: string): string => {
  const isSaid = `b.result = 'done' AND b.${field} IS NOT NULL`;
  return `(SELECT CASE WHEN ${isSaid} THEN CASE b.${field} ${words} END
      WHEN b.result = 'done' THEN 'said_nothing' WHEN b.result = 'not_owed' THEN 'not_owed' WHEN ${TRIED_ON_THREE_DAYS} THEN 'unreached' END
    FROM call_backs b WHERE b.case_id = c.id ORDER BY CASE WHEN ${isSaid} THEN 0 ELSE 1 END, b.at DESC, b.id DESC LIMIT 1)`;
};

/** As closing-guards' `triedOnThreeDays`: until then the call-back is still waited for. */
const TRIED_ON_THREE_DAYS = `(SELECT COUNT(DISTINCT SUBSTR(t.at, 1, 10)) FROM call_backs t
  WHERE t.case_id = b.case_id AND t.round = b.round AND t.result = 'unreached') >= 3`;

const TO_THE_PERSON: readonly Audience[] = ['complainant', 'household', 'villagers_meeting'];

const toAnyOf = (audiences: readonly Audience[]): string =>
  audiences.map((each) => `x.audiences LIKE '%"${each}"%'`).join(' OR ');

/** Of `explanations`: 1 where it was explained to the complainant. */
export const toThePerson = (explanations: string): string => `${explanations} / 10`;

/** Of `explanations`: 1 where it was explained in public. */
export const inPublic = (explanations: string): string => `${explanations} % 10`;

/** As case-facts' `owesPublicExplanation`. */
const OWED_IN_PUBLIC = `f.kind IN ('SUBSTANTIATED', 'PARTLY')
  AND (f.effect_on_result IN ('POSSIBLE', 'DECISIVE') OR f.cause IN ('STAFF_ERROR', 'TRAINING_GAP', 'WILFUL', 'SYSTEM'))`;

/** Of `findings`: 3 substantiated, 2 in part, 1 not, 0 without an approved one. */
export const gravestFound = (findings: string): string => `${findings} / 10`;

/** Of `findings`: 1 where an explanation in public is owed. */
export const owedInPublic = (findings: string): string => `${findings} % 10`;
