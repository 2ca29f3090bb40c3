import type { QueryClient } from '@tanstack/react-query';
import { keep, keptHere } from './kept.js';

/** What every form names places and codes with: small, the same for everybody, and never about a case. */
const NAMES: readonly string[] = ['regions', 'taxonomy'];

const nameOf = (key: readonly unknown[]): string | undefined =>
  key.length === 1 && typeof key[0] === 'string' && NAMES.includes(key[0]) ? `names.${key[0]}` : undefined;

/** Keeps those answers on the device, and puts them back where a page is opened without network. Answers how to stop. */
export const keepQueries = (client: QueryClient): (() => void) => {
  // What cannot be opened is asked for again when there is a network.
  for (const name of NAMES) void putBack(client, name).catch(() => undefined);
  return client.getQueryCache().subscribe(({ type, query }) => {
    const name = nameOf(query.queryKey);
    if (name && type === 'updated' && query.state.status === 'success' && query.state.fetchStatus === 'idle')
      void keep(name, query.state.data).catch(() => undefined);
  });
};

const putBack = async (client: QueryClient, name: string): Promise<void> => {
  const kept = await keptHere<unknown>(`names.${name}`);
  if (kept && client.getQueryData([name]) === undefined)
    client.setQueryData([name], kept.value, { updatedAt: Date.parse(kept.at) });
};
