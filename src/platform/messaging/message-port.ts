/** One message to one address. `key` is the same for every repeat of the same sending. */
export type OutgoingMessage = { key: string; to: string; subject: string; text: string };

/**
 * What became of a call. `accepted`: the other side has it. `refused`: this address takes nothing, ever. `again`: surely not sent, or a repeat
 * under the same key does no harm. `uncertain`: nobody knows, and a repeat could arrive twice. `reason` is a short code, never the other side's text.
 */
export type SendResult =
  { kind: 'accepted'; reference: string | null } | { kind: 'refused' | 'again' | 'uncertain'; reason: string };

/** A way out of the house. Never throws. */
export interface MessagePort {
  send(message: OutgoingMessage): Promise<SendResult>;
}
