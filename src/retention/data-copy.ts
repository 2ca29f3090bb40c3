import type { NoticeKind } from '../cases/vocabulary.js';
import type { Person, VaultContents } from '../identity/vault-contents.js';
import type { Sentence } from '../kernel/rule.js';
import type { Day, Instant } from '../kernel/time.js';
import type { RetainedKind } from './retention-file.js';

/** What is kept of a complainant, given to them (R59). Nobody else's name is in it. */
export type DataCopy = {
  number: string;
  madeAt: Instant;
  state: Sentence;
  receivedAt: Instant;
  /** Null where this way of asking does not show it, where nothing was given, or where it has been erased. `withheld` says which. */
  person: Person | null;
  formerPersons: Person[];
  channel: Record<string, unknown>;
  withheld: Sentence | null;
  /** Verbatim, or as the case file holds it where the person is withheld. */
  words: { name: string; text: string }[];
  notices: { kind: NoticeKind; title: Sentence; issuedAt: Instant; servedAt: Instant | null; text: string }[];
  materials: { name: string; mediaType: string; size: number; sha256: string; addedAt: Instant; isErased: boolean }[];
  /** Who opened the identity: by office, never by name. */
  readings: { at: Instant; by: Sentence }[];
  events: { at: Instant; sentence: Sentence }[];
  /** How long what is kept, and on what it rests. */
  keeping: { kind: RetainedKind; months: number; erasableFrom: Day | null; basis: Sentence[] }[];
  rights: Sentence[];
};

/** How the narrative stands among the words. */
export const NARRATIVE = 'narrative';

export const wordsIn = ({ narrative, texts = {} }: VaultContents): DataCopy['words'] => [
  { name: NARRATIVE, text: narrative },
  ...Object.entries(texts).map(([name, text]) => ({ name, text })),
];
