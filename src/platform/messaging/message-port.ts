/** One message to one address. `key` is the same for every repeat of the same sending. */
export type OutgoingMessage = { key: string; to: string; subject: string; text: string };

/**
 * What became of a call. `accepted`: the other side has it. `refused`: this address takes nothing, ever. `again`: this address takes nothing now.
 * `trouble`: surely not sent, and not for the addressee's sake (nobody listens, a wrong password, a proxy in between). `uncertain`: nobody knows,
 * and a repeat could arrive twice. `reason` is a short code, never the other side's text.
 */
export type SendResult =
  { kind: 'accepted'; reference: string | null } | { kind: 'refused' | 'again' | 'trouble' | 'uncertain'; reason: string };

/** A way out of the house. Never throws. */
export interface MessagePort {
  send(message: OutgoingMessage): Promise<SendResult>;
}
