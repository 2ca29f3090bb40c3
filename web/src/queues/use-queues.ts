import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import type { Queues } from '../api/schema.js';
import type { QueueColumn } from './columns.js';

export const COUNTS_KEY = ['queues'] as const;

/** The role's queues with their counts, the one to begin with first; and the columns that this person chose. */
export const useQueues = (mine: boolean) =>
  useQuery({
    queryKey: [...COUNTS_KEY, mine],
    queryFn: (): Promise<Queues> => ask(api.GET('/api/queues', { params: { query: mine ? { mine } : {} } })),
    refetchInterval: 120_000,
    placeholderData: keepPreviousData,
  });

export const useChooseColumns = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (columns: QueueColumn[]) => ask(api.PUT('/api/queues/columns', { body: { columns } })),
    onSuccess: ({ columns }) =>
      client.setQueriesData<Queues>({ queryKey: COUNTS_KEY }, (queues) => queues && { ...queues, columns }),
  });
};
