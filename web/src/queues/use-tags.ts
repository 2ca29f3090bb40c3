import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import type { Tags } from '../api/schema.js';

export const TAGS_KEY = ['tags'] as const;
const NONE: Tags = { words: [], items: [] };

/** The words that may be put on cases, and what stands on those that this person sees. */
export const useTags = (): Tags =>
  useQuery({ queryKey: TAGS_KEY, queryFn: (): Promise<Tags> => ask(api.GET('/api/tags')) }).data ?? NONE;
