import { actorId, type Actor } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/time.js';

export const AUDIT_ACTOR_KINDS = ['staff', 'citizen', 'system', 'console', 'nobody'] as const;

/** `console` works a command on the server, `nobody` has not signed in. */
export type AuditActorKind = (typeof AUDIT_ACTOR_KINDS)[number];

export type AuditActor = { kind: AuditActorKind; id: string };

/** Names of further rows, codes, dates, counts and digests. */
export type AuditRefs = Readonly<Record<string, string | number | boolean | null>>;

/** Who did what to which thing when. References and digests only: what retention erases must not stand in a chain that never forgets. */
export type AuditFact = {
  /** Where a row proves itself through its entry (a case event), the row's own id; else a new one. */
  id?: string;
  districtCode: string;
  at: Instant;
  actor: Actor | AuditActor;
  /** `case.accept`, `staff.add`, `identity.read`: the kind of thing, then the act. */
  action: string;
  subject: { type: string; id: string };
  refs?: AuditRefs;
};

export const CONSOLE: AuditActor = { kind: 'console', id: 'console' };

export const auditActorOf = (actor: Actor | AuditActor): AuditActor =>
  'id' in actor ? { kind: actor.kind, id: actor.id } : { kind: actor.kind, id: actorId(actor) };
