/** NORMAL; CONFIDENTIAL on request and for accusations of persons; SECRET for accusations of cadres (model §4.11). */
export const VAULT_LEVELS = ['NORMAL', 'CONFIDENTIAL', 'SECRET'] as const;

export type VaultLevel = (typeof VAULT_LEVELS)[number];

/** Who complains. Everything may be missing. */
export type Person = {
  name?: string | null;
  phone?: string | null;
  idNumber?: string | null;
  address?: string | null;
  email?: string | null;
  /** Representatives, signatories, the principal of an agent: replaced in the working text like the name. */
  otherNames?: readonly string[];
  /** The caller's line, representatives' telephones: replaced and found again like the phone. */
  otherPhones?: readonly string[];
};

/** What lies sealed in the vault, and nowhere else in the clear. */
export type VaultContents = {
  person: Person;
  /** The complainant's words, verbatim. */
  narrative: string;
  /** Other free texts verbatim, by a name of the caller's choosing (`remedySought`, `allegation.0`). */
  texts?: Record<string, string>;
  /** The channel's own identifying fields: caller's number, recording reference, account. */
  channelPrivate?: Record<string, unknown>;
  /** What a supplement replaced, oldest first: still masked, still found, never lost. */
  formerPersons?: Person[];
};

/** The texts as the case row and the search index may hold them. */
export type WorkingTexts = { workingText: string; texts: Record<string, string> };

/** A supplement. Given fields of the person replace the former ones; a text is added under a new name. */
export type VaultPatch = { person?: Person; texts?: Record<string, string>; channelPrivate?: Record<string, unknown> };
