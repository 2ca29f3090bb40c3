/** What a list of cases can show beside its number; the screen decides in what order. */
export const QUEUE_COLUMNS = [
  'state',
  'severity',
  'place',
  'stage',
  'category',
  'channel',
  'receivedAt',
  'excerpt',
  'lead',
  'coHandler',
  'desk',
  'tags',
  'supervision',
] as const;
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];
