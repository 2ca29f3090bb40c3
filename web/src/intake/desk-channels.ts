/** What a desk takes in itself; ONLINE comes by itself, LOOKBACK from a failed look-back. */
export const DESK_CHANNELS = ['CALL', 'LETTER', 'VISIT', 'TRANSFER_IN', 'ONSITE'] as const;
export type DeskChannel = (typeof DESK_CHANNELS)[number];
