/** What staff declare (model §4.11): where they or their kin live, a seat in a village election committee, kin, and acts of their own. */
export const DECLARATION_KINDS = [
  'LIVES_IN',
  'KIN_IN_VILLAGE',
  'VEC_MEMBER',
  'KIN_OF_CANDIDATE',
  'KIN_OF_PERSON',
  'HANDLED_ACT',
] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** Kinds that name another person. */
export const NAMING_KINDS: readonly DeclarationKind[] = ['KIN_OF_CANDIDATE', 'KIN_OF_PERSON'];

/** The stages of an election in which an act may have been handled. */
export const ACT_STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;
export type ActStage = (typeof ACT_STAGES)[number];
