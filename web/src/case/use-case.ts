import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api, ask } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import type { EvidenceView, LinkedCaseDto, NoticeDto, TaxonomyView, TimelineEntry, ToldClock } from '../api/schema.js';
import type { CaseFile } from './case-file.js';

export const caseKey = (id: string): readonly string[] => ['case', id];

const at = (id: string) => ({ params: { path: { id } } });

/** The case as this person may see it; looked at again whenever they come back to the window. */
export const useCase = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'view'],
    queryFn: async () => (await ask(api.GET('/api/cases/{id}', at(id)))) as CaseFile,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'timeline'],
    queryFn: (): Promise<TimelineEntry[]> => ask(api.GET('/api/cases/{id}/timeline', at(id))),
  });

/** Empty for whom the register of evidence is closed. */
export const useEvidence = (id: string, isOpen: boolean) =>
  useQuery({
    queryKey: [...caseKey(id), 'evidence'],
    queryFn: async (): Promise<readonly EvidenceView[]> => (await ask(api.GET('/api/cases/{id}/evidence', at(id)))).items,
    enabled: isOpen,
  });

/** What it was linked with or kept apart from; nothing where that is not for these eyes. */
export const useLinks = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'links'],
    queryFn: async (): Promise<readonly LinkedCaseDto[]> => {
      try {
        return (await ask(api.GET('/api/cases/{id}/links', at(id)))).items;
      } catch (error) {
        if ([403, 404].includes(problemOf(error).status)) return [];
        throw error;
      }
    },
  });

export const useNotices = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'notices'],
    queryFn: async (): Promise<readonly NoticeDto[]> => {
      try {
        return await ask(api.GET('/api/cases/{id}/notices', at(id)));
      } catch (error) {
        if (problemOf(error).status === 403) return [];
        throw error;
      }
    },
  });

export const useClockStory = (id: string, clockId: string | undefined) =>
  useQuery({
    queryKey: [...caseKey(id), 'clock', clockId],
    queryFn: (): Promise<ToldClock> =>
      ask(api.GET('/api/cases/{id}/clocks/{clockId}/explanation', { params: { path: { id, clockId: clockId ?? '' } } })),
    enabled: clockId !== undefined,
  });

export const useTaxonomy = (): TaxonomyView | undefined =>
  useQuery({ queryKey: ['taxonomy'], queryFn: (): Promise<TaxonomyView> => ask(api.GET('/api/taxonomy')), staleTime: Infinity })
    .data;

const ALONG: readonly unknown[] = ['timeline', 'evidence', 'notices', 'links', 'forms'];

/** State and story stay together: where the case turns out to have changed, what stands beside it is read anew. */
export const useReadAlong = (id: string, view: CaseFile | undefined): void => {
  const client = useQueryClient();
  const seen = useRef(view);
  useEffect(() => {
    const isNew = seen.current !== undefined && seen.current !== view;
    seen.current = view;
    if (isNew) void client.invalidateQueries({ queryKey: caseKey(id), predicate: ({ queryKey }) => ALONG.includes(queryKey[2]) });
  }, [client, id, view]);
};

/** Reads everything about the case anew. */
export const useCaseAgain = (id: string): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(async () => client.invalidateQueries({ queryKey: caseKey(id) }), [client, id]);
};
