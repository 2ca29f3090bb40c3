import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { markSession } from './lost-session.js';
import { problemOf } from './problem.js';

const seeSession = (error: unknown): void => {
  if (problemOf(error).status === 401) markSession(true);
};

/** What the server refused is not asked again by itself; what did not reach it, twice. */
const isWorthRetrying = (failures: number, error: unknown): boolean => {
  const { status } = problemOf(error);
  return failures < 2 && (status === 0 || status >= 502);
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: seeSession }),
  mutationCache: new MutationCache({ onError: seeSession }),
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
