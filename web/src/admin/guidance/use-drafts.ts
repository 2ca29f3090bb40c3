import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export const DRAFTS_KEY = ['guidance-drafts'] as const;

export const useDrafts = () => useQuery({ queryKey: DRAFTS_KEY, queryFn: () => ask(api.GET('/api/guidance-drafts')) });
