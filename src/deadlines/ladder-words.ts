/** Who can be told of a rung; a code stands for the people whom the room `ladder` finds for it. */
export const RECIPIENTS = [
  'handler',
  'owner',
  'group_leader',
  'town_liaison',
  'town_leader',
  'district_office',
  'office_director',
  'leadership_deputy',
  'leadership_head',
  'discipline_liaison',
] as const;

export type RecipientCode = (typeof RECIPIENTS)[number];

/**
 * What a rung does besides telling: `remind`; `warn` (a plan or a request for extension is wanted); `overdue` (red, the citizen's late
 * notice); `supervise` (督办); `talk` (约谈); `list` (挂牌督办); `refer` (to the discipline liaison); `report` (R19 form); `reassign` (the
 * verifier changes).
 */
export const RUNG_EFFECTS = ['remind', 'warn', 'overdue', 'supervise', 'talk', 'list', 'refer', 'report', 'reassign'] as const;

export type RungEffect = (typeof RUNG_EFFECTS)[number];

/** What raises the immediate rung, once per case. */
export const IMMEDIATE_TRIGGERS = ['severity_4', 'group_of_five', 'leak', 'violence', 'media', 'polling_day'] as const;

export type ImmediateTrigger = (typeof IMMEDIATE_TRIGGERS)[number];

export const LADDER_KINDS = ['full', 'short', 'none'] as const;

export type LadderKind = (typeof LADDER_KINDS)[number];
