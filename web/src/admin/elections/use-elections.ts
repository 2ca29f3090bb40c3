import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export const ELECTIONS_KEY = ['elections'] as const;

/** The district's elections, the current one first asked for. */
export const useElections = () => useQuery({ queryKey: ELECTIONS_KEY, queryFn: () => ask(api.GET('/api/elections')) });
