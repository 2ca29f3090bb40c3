import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { useSomebodyHere } from './use-somebody-here.js';

export const DRAFTS_KEY = ['intake', 'drafts'] as const;

/** The list is asked for again by itself (ms), while the page is to be seen and somebody touched it within the last minutes. */
const EVERY = 60_000;
const AWAY_AFTER = 5 * 60_000;

/** Forms in hand at this desk. */
export const useDrafts = (isOn: boolean) => {
  const isSomebodyHere = useSomebodyHere(AWAY_AFTER);
  return useQuery({
    queryKey: DRAFTS_KEY,
    queryFn: () => ask(api.GET('/api/intake/drafts')),
    enabled: isOn,
    refetchInterval: isSomebodyHere && EVERY,
    refetchIntervalInBackground: false,
  });
};
