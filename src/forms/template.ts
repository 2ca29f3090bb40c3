import { both, type Sentence } from '../kernel/rule.js';
import type { Role } from '../kernel/actor.js';
import type { Block } from '../platform/papers/paper.js';
import type { InsideFacts, OutsideFacts } from './facts/form-facts.js';
import type { FormAudience, FormKind } from './form-kinds.js';

/**
 * `law`: without it the form is not issued. `form`: a blank that a hand fills in. `where-known`: left out where the file says nothing.
 * The list of parts and its needs is model §4.12.
 */
export type Need = 'law' | 'form' | 'where-known';

/** What a part says; undefined or empty: nothing is known. A row takes text only. */
export type Said = string | readonly Block[] | undefined;

export type Part<F> = {
  /** Stable: the drafter's own words are kept under it. */
  id: string;
  title: Sentence;
  need: Need;
  /** A row of a list of facts, or a section under its own heading. */
  as: 'row' | 'section';
  say(facts: F): Said;
};

/** Two people whom the life cycle has on record for the same thing; null where there are not two. */
export type Settled = { draftedById: string; approvedById: string } | null;

type Common<F> = {
  kind: FormKind;
  /** Grows with every change of the wording; what was issued keeps its own. */
  version: number;
  title(facts: F): Sentence;
  /** 示选信受〔2026〕12号: the word after 信; null for a paper that somebody else writes. */
  word: string | null;
  addressee(facts: F): string | null;
  parts: readonly Part<F>[];
  /** Whose paper it is to draw up; the case's permission table has been asked before. */
  drafters: readonly Role[];
  /** Who may approve what another has drawn up (four eyes before service); none for papers without legal effect. */
  approvers: readonly Role[];
  /** Where the life cycle has two people for it already, they are not asked again. */
  settled?(facts: F): Settled;
  /** The issuing unit, where it is not the district office. */
  unit?(facts: F): string | null;
  /** Places for signatures under the text. */
  signatures?: readonly Sentence[];
  size?: 'A4' | 'A5';
  hasSeal?: false;
};

export type ComplainantTemplate = Common<InsideFacts> & { audience: 'complainant' };
export type InsideTemplate = Common<InsideFacts> & { audience: 'inside' };
export type OutsideTemplate = Common<OutsideFacts> & { audience: 'outside' };
export type Template = ComplainantTemplate | InsideTemplate | OutsideTemplate;

export const isOutside = (template: Pick<Template, 'audience'> & { audience: FormAudience }): boolean =>
  template.audience === 'outside';

export const row = <F>(
  id: string,
  need: Need,
  zh: string,
  en: string,
  say: (facts: F) => string | undefined | null,
): Part<F> => ({
  id,
  need,
  title: both(zh, en),
  as: 'row',
  say: (facts) => say(facts) ?? undefined,
});

export const section = <F>(id: string, need: Need, zh: string, en: string, say: (facts: F) => Said): Part<F> => ({
  id,
  need,
  title: both(zh, en),
  as: 'section',
  say,
});

/** Only by hand or by the drafter. */
export const nothing = (): undefined => undefined;

export const items = (list: readonly string[]): Said => (list.length > 0 ? [{ kind: 'items', items: list }] : undefined);

/** Several paragraphs; nothing where there is none. */
export const paragraphs = (...list: readonly (string | null | undefined)[]): Said => {
  const given = list.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return given.length > 0 ? given.map((text) => ({ kind: 'paragraph', text })) : undefined;
};

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Said =>
  rows.length > 0 ? [{ kind: 'table', head, rows }] : undefined;

/** One word in both languages. */
export const titled = (zh: string, en: string) => (): Sentence => both(zh, en);

export const DESK: readonly Role[] = ['intake_clerk', 'intake_supervisor', 'district_office'];
export const HANDLERS: readonly Role[] = ['guidance_member', 'guidance_leader', 'district_office'];
export const OFFICE: readonly Role[] = ['district_office', 'head'];
export const NO_APPROVAL: readonly Role[] = [];
